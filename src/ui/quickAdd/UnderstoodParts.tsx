import { NativeSelect } from '@mantine/core'
import { IconBell, IconGift, IconHeart, IconMessage2, IconNote, IconUser, type Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Understood } from '../../core/quickAdd'
import { useMessage } from '../book/useMessage'
import { RemovablePart } from './RemovablePart'
import classes from './UnderstoodParts.module.css'

interface Props {
  readonly understood: Understood
  readonly onCorrect: (understood: Understood) => void
}

/** What the line was taken to say, part by part; each can be taken out, and the person chosen. */
export function UnderstoodParts({ understood, onCorrect }: Props) {
  const { t } = useTranslation()
  const say = useMessage()
  const { interaction, interests, reminder, giftIdea, note } = understood
  const without = (part: keyof Understood) => () => onCorrect({ ...understood, [part]: undefined })
  return (
    <ul className={classes.parts} aria-label={t('quickAdd:understood')} aria-live="polite">
      <Line icon={IconUser}>
        <WhoPart understood={understood} onCorrect={onCorrect} />
      </Line>
      {interaction && (
        <Line icon={IconMessage2}>
          <RemovablePart onRemove={without('interaction')}>
            {say({ key: 'quickAdd:interaction', params: { channel: t(`quickAdd:channel.${interaction.channel}`), on: interaction.on } })}
          </RemovablePart>
        </Line>
      )}
      {interests.map((interest) => (
        <Line key={interest} icon={IconHeart}>
          <RemovablePart onRemove={() => onCorrect({ ...understood, interests: interests.filter((other) => other !== interest) })}>{t('quickAdd:interest', { text: interest })}</RemovablePart>
        </Line>
      ))}
      {giftIdea && (
        <Line icon={IconGift}>
          <RemovablePart onRemove={without('giftIdea')}>{t('quickAdd:giftIdea', { text: giftIdea.title })}</RemovablePart>
        </Line>
      )}
      {reminder && (
        <Line icon={IconBell}>
          <RemovablePart onRemove={without('reminder')}>{say({ key: 'quickAdd:reminder', params: { title: reminder.title, due: reminder.due, time: reminder.time ?? '' } })}</RemovablePart>
        </Line>
      )}
      {note && (
        <Line icon={IconNote}>
          <RemovablePart onRemove={without('note')}>{t('quickAdd:note', { text: note })}</RemovablePart>
        </Line>
      )}
    </ul>
  )
}

function Line({ icon: PartIcon, children }: { readonly icon: Icon; readonly children: ReactNode }) {
  return (
    <li className={classes.line}>
      <PartIcon size={16} stroke={1.7} aria-hidden="true" />
      {children}
    </li>
  )
}

/** The person: known, one of several to choose from, new, or missing. */
function WhoPart({ understood, onCorrect }: Props) {
  const { t } = useTranslation()
  const { person, candidates } = understood
  if (candidates.length > 1) {
    const options = [
      ...(person?.id ? [] : [{ value: '', label: t('quickAdd:choose') }]),
      ...candidates.map(({ id, name, company }) => ({ value: id, label: company ? `${name} · ${company}` : name })),
    ]
    const choose = (id: string) => {
      const chosen = candidates.find((candidate) => candidate.id === id)
      onCorrect({ ...understood, person: chosen && { id: chosen.id, name: chosen.name } })
    }
    return <NativeSelect size="xs" aria-label={t('quickAdd:who')} data={options} value={person?.id ?? ''} onChange={(event) => choose(event.currentTarget.value)} />
  }
  if (!person) return <span className={classes.missing}>{t('quickAdd:nobody')}</span>
  return <span dir="auto">{person.id ? person.name : t('quickAdd:newPerson', { name: person.name })}</span>
}
