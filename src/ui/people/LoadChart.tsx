import { useTranslation } from 'react-i18next'
import { formatDay } from '../book/formatDay'
import classes from './LoadChart.module.css'

interface Props {
  readonly load: {
    readonly perDay: number
    /** What everybody else makes a day already. */
    readonly othersPerDay: number
    readonly budget: number
    readonly next: readonly { readonly day: string; readonly due: number }[]
  }
}

/** How many people fall due on each of the next 30 days, against how many the user wants in a day; the words say the same. */
export function LoadChart({ load }: Props) {
  const { t, i18n } = useTranslation()
  const { next, budget, perDay, othersPerDay } = load
  const top = Math.max(budget, ...next.map(({ due }) => due)) * 1.1
  const heightOf = (count: number) => `${(count / top) * 100}%`
  const inWords = (count: number) => count.toLocaleString(i18n.language, { maximumFractionDigits: 1 })
  const busiest = next.reduce((most, day) => (day.due > most.due ? day : most), next[0] ?? { day: '', due: 0 })
  const verdict = perDay + othersPerDay > budget ? 'over' : busiest.due > budget ? 'busy' : 'fits'
  const words = [
    t('people:cadence.perDay', { number: inWords(perDay), budget }),
    ...(othersPerDay >= 0.05 ? [t('people:cadence.others', { number: inWords(othersPerDay) })] : []),
    t(`people:cadence.${verdict}`, { budget, due: busiest.due, day: busiest.day && formatDay(busiest.day, i18n.language) }),
  ].join(' ')
  return (
    <figure className={classes.chart}>
      <div className={classes.bars} aria-hidden="true">
        {next.map(({ day, due }) => (
          <span key={day} className={classes.bar} data-over={due > budget || undefined} style={{ height: heightOf(due) }} title={`${formatDay(day, i18n.language)}: ${due}`} />
        ))}
        <span className={classes.budget} style={{ height: heightOf(budget) }} />
      </div>
      <div className={classes.ends} aria-hidden="true">
        <span>{t('people:cadence.today')}</span>
        <span>{formatDay(next.at(-1)?.day ?? '1970-01-01', i18n.language, { style: 'short', today: next[0]?.day })}</span>
      </div>
      <figcaption className={classes.words} aria-live="polite">{words}</figcaption>
    </figure>
  )
}
