import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type SpottedPromise, spotPromises } from '../../core/promises/spotPromises'
import { calls } from '../book/client'
import { formatDay } from '../book/formatDay'
import { useToday } from '../book/useToday'
import classes from './OfferedPromises.module.css'

/** What a text being written promises, in English or Chinese, as of today. */
export function useSpottedPromises(text: string): readonly SpottedPromise[] {
  const { i18n } = useTranslation()
  const today = useToday()
  const { data: order } = useQuery(calls.ask.settings.show.queryOptions({ input: {}, select: (settings) => settings.me?.dateOrder }))
  return useMemo(() => (today === '' ? [] : spotPromises(text, { today, order, language: i18n.language })), [text, today, order, i18n.language])
}

interface Props {
  readonly spotted: readonly SpottedPromise[]
  /** The texts of those to be kept as promises. */
  readonly taken: readonly string[]
  readonly onChange: (taken: readonly string[]) => void
}

/** Sentences that sound like promises, each offered to be kept as one; none is unless it is ticked. */
export function OfferedPromises({ spotted, taken, onChange }: Props) {
  const { t, i18n } = useTranslation()
  const today = useToday()
  if (spotted.length === 0) return null
  const toggle = (text: string) => onChange(taken.includes(text) ? taken.filter((other) => other !== text) : [...taken, text])
  return (
    <fieldset className={classes.offer}>
      <legend>{t('promises:offer.title', { count: spotted.length })}</legend>
      {spotted.map(({ by, text, due }) => (
        <Checkbox
          key={text}
          size="xs"
          label={t(`promises:offer.${by}`, { text, due: due ? t('promises:due', { day: formatDay(due, i18n.language, { style: 'weekday', today }) }) : t('promises:noDay') })}
          description={taken.includes(text) ? undefined : t('promises:offer.take')}
          checked={taken.includes(text)}
          onChange={() => toggle(text)}
        />
      ))}
    </fieldset>
  )
}

/** The entries for those taken, beside the one the text is kept in. */
export function takenPromises(spotted: readonly SpottedPromise[], taken: readonly string[]) {
  return spotted.filter(({ text }) => taken.includes(text)).map((promise) => ({ kind: 'promise', ...promise }))
}
