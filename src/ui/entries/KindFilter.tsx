import { useTranslation } from 'react-i18next'
import type { EntryKind } from '../../core/entries/registry'
import { useKindsInSight } from '../areas/useKindsInSight'
import classes from './KindFilter.module.css'

interface Props {
  readonly value: EntryKind | undefined
  readonly onChange: (kind: EntryKind | undefined) => void
}

/** Which kind of entry a timeline shows. */
export function KindFilter({ value, onChange }: Props) {
  const { t } = useTranslation()
  const kinds = useKindsInSight()
  return (
    <div role="group" aria-label={t('timeline:filter')} className={classes.filter}>
      {[undefined, ...kinds].map((kind) => (
        <button key={kind ?? 'all'} type="button" aria-pressed={kind === value} onClick={() => onChange(kind)}>
          {t(`timeline:kinds.${kind ?? 'all'}`)}
        </button>
      ))}
    </div>
  )
}
