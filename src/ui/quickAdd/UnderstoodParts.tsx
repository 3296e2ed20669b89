import { IconBell, IconGift, IconHeart, IconHeartHandshake, IconMessage2, IconNote, IconUser, type Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Understood } from '../../core/quickAdd'
import { RemovablePart } from './RemovablePart'
import classes from './UnderstoodParts.module.css'
import { useInWords } from './useInWords'
import { WhoPart } from './WhoPart'

interface Props {
  readonly understood: Understood
  readonly onCorrect: (understood: Understood) => void
}

/** What the line was taken to say, part by part; each can be taken out, and the person chosen. */
export function UnderstoodParts({ understood, onCorrect }: Props) {
  const { t } = useTranslation()
  const words = useInWords()
  const { also, interaction, interests, reminder, promises, giftIdea, note } = understood
  const without = (part: keyof Understood) => () => onCorrect({ ...understood, [part]: undefined })
  const parts: readonly Part[] = [
    also.length > 0 && { key: 'also', icon: IconUser, words: t('quickAdd:also', { names: also.map(({ name }) => name).join(', ') }), remove: () => onCorrect({ ...understood, also: [] }) },
    interaction && { key: 'interaction', icon: IconMessage2, words: words.interaction(interaction), remove: without('interaction') },
    ...interests.map((interest) => ({
      key: `interest ${interest}`,
      icon: IconHeart,
      words: t('quickAdd:interest', { text: interest }),
      remove: () => onCorrect({ ...understood, interests: interests.filter((other) => other !== interest) }),
    })),
    giftIdea && { key: 'giftIdea', icon: IconGift, words: t('quickAdd:giftIdea', { text: giftIdea.title }), remove: without('giftIdea') },
    ...promises.map((promise) => ({
      key: `promise ${promise.text}`,
      icon: IconHeartHandshake,
      words: words.promise(promise),
      remove: () => onCorrect({ ...understood, promises: promises.filter((other) => other !== promise) }),
      instead: promise.due && !reminder ? { text: t('quickAdd:asReminder'), act: () => onCorrect(asReminder(understood, promise)) } : undefined,
    })),
    reminder && { key: 'reminder', icon: IconBell, words: words.reminder(reminder), remove: without('reminder') },
    note && { key: 'note', icon: IconNote, words: t('quickAdd:note', { text: note }), remove: without('note') },
  ].filter((part) => typeof part === 'object')
  return (
    <ul className={classes.parts} aria-label={t('quickAdd:understood')} aria-live="polite">
      <Line icon={IconUser}>
        <WhoPart understood={understood} onCorrect={onCorrect} />
      </Line>
      {parts.map((part) => (
        <Line key={part.key} icon={part.icon}>
          <RemovablePart onRemove={part.remove} words={part.words} instead={part.instead} />
        </Line>
      ))}
    </ul>
  )
}

interface Part {
  readonly key: string
  readonly icon: Icon
  readonly words: string
  readonly remove: () => void
  readonly instead?: { readonly text: string; readonly act: () => void }
}

type Promised = Understood['promises'][number]

/** A promise of one's own kept as a plain reminder, where that is all it was. */
function asReminder({ promises, ...rest }: Understood, promise: Promised): Understood {
  return { ...rest, promises: promises.filter((other) => other !== promise), reminder: promise.due ? { title: promise.text, due: promise.due } : rest.reminder }
}

function Line({ icon: PartIcon, children }: { readonly icon: Icon; readonly children: ReactNode }) {
  return (
    <li className={classes.line}>
      <PartIcon size={16} stroke={1.7} aria-hidden="true" />
      {children}
    </li>
  )
}
