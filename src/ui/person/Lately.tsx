import { useTranslation } from 'react-i18next'
import { dayOf } from '../../core/days'
import { type Entry, timelineLine } from '../../core/entries/registry'
import { formatDay } from '../book/formatDay'
import { useMessage } from '../book/useMessage'
import { useToday } from '../book/useToday'
import { cardOf } from '../entries/cards'
import { plainText } from '../entries/plainText'
import classes from './Lately.module.css'

/** The last few things that happened, each in a line or two. */
export function Lately({ entries }: { readonly entries: readonly Entry[] }) {
  const { t, i18n } = useTranslation()
  const say = useMessage()
  const today = useToday()
  return (
    <ol className={classes.lately}>
      {entries.map((entry) => (
        <li key={entry.id} data-tone={cardOf(entry).tone}>
          <span className={classes.line} dir="auto">{entry.kind === 'note' ? plainText(entry.text) : say(timelineLine(entry))}</span>
          <small>
            {formatDay(dayOf(entry.at), i18n.language, { today })} · {entry.kind === 'interaction' ? t(`timeline:channel.${entry.channel}`) : t(`timeline:what.${entry.kind}`)}
          </small>
        </li>
      ))}
    </ol>
  )
}
