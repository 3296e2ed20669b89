import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Understood } from '../../core/quickAdd'
import { formatDay } from '../book/formatDay'
import { useToday } from '../book/useToday'
import { useRepeatWords } from '../repeats/useRepeatWords'

interface InWords {
  interaction(interaction: NonNullable<Understood['interaction']>): string
  promise(promise: Understood['promises'][number]): string
  reminder(reminder: NonNullable<Understood['reminder']>): string
}

/** The parts of a line that carry a day, as one says them. */
export function useInWords(): InWords {
  const { t, i18n } = useTranslation()
  const today = useToday()
  const sayRepeat = useRepeatWords()
  return useMemo(() => {
    const when = (day: string, time: string | undefined) => [formatDay(day, i18n.language, { style: 'weekday', today }), time].filter(Boolean).join(' ')
    return {
      interaction: ({ channel, on, time, answered, text }) => {
        const key = answered === false ? 'noAnswer' : text ? 'interactionText' : 'interaction'
        return t(`quickAdd:${key}`, { channel: t(`quickAdd:channel.${channel}`), on: when(on, time), text })
      },
      promise: ({ by, text, due }) => t(by === 'me' ? 'quickAdd:promise' : 'quickAdd:theirPromise', { text, due: due ? t('quickAdd:promiseBy', { day: when(due, undefined) }) : t('quickAdd:promiseNoDay') }),
      reminder: ({ title, due, time, repeat }) => {
        const said = t('quickAdd:reminder', { title, due: when(due, time) })
        return repeat ? `${said}, ${sayRepeat(repeat)}` : said
      },
    }
  }, [t, i18n.language, today, sayRepeat])
}
