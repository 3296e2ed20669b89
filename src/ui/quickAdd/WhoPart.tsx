import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Understood } from '../../core/quickAdd'
import classes from './UnderstoodParts.module.css'

interface Props {
  readonly understood: Understood
  readonly onCorrect: (understood: Understood) => void
}

/** The person: known, one of several to choose from, new, or missing. */
export function WhoPart({ understood, onCorrect }: Props) {
  const { t } = useTranslation()
  const { person, candidates } = understood
  if (candidates.length > 1 || (candidates.length === 1 && !person?.id)) {
    const fresh = person && !person.id ? person.name : ''
    const options = [
      ...(person ? [] : [{ value: '', label: t('quickAdd:choose') }]),
      ...(fresh ? [{ value: '', label: t('quickAdd:newPerson', { name: fresh }) }] : []),
      ...candidates.map(({ id, name, company }) => ({ value: id, label: company ? `${name} · ${company}` : name })),
    ]
    const choose = (id: string) => {
      const chosen = candidates.find((candidate) => candidate.id === id)
      onCorrect({ ...understood, person: chosen ? { id: chosen.id, name: chosen.name } : fresh ? { name: fresh } : undefined })
    }
    return <NativeSelect size="xs" className={classes.text} aria-label={t('quickAdd:who')} data={options} value={person?.id ?? ''} onChange={(event) => choose(event.currentTarget.value)} />
  }
  if (!person) return <span className={classes.missing}>{t('quickAdd:nobody')}</span>
  return <span className={classes.text} dir="auto">{person.id ? person.name : t('quickAdd:newPerson', { name: person.name })}</span>
}
