import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RepairReport } from '../../contract/repair'
import classes from './Damage.module.css'
import { FoundList } from './DamagePage'
import { useDamageScreen } from './damageScreen'
import { Sheet } from './Sheet'

/** What a repair brought back, what it could not, and where everything is kept as it was. */
export function RepairedPage({ report }: { readonly report: RepairReport }) {
  const { t } = useTranslation()
  const set = useDamageScreen((screen) => screen.set)
  const { after, aside } = report
  return (
    <Sheet title={t(after.ok ? 'repair:done.title' : 'repair:done.titleNot')} lead={after.ok ? t('repair:done.text', { people: after.people, entries: after.entries }) : t('repair:done.textNot')}>
      {!after.ok && <FoundList found={after.problems} />}
      <Outcome report={report} />
      <section aria-label={t('repair:done.aside')}>
        <h2>{t('repair:done.aside')}</h2>
        <ul className={classes.list}>
          {aside.map((one) => <li key={one.file}><code>{one.file}</code>→ <code>{one.aside}</code></li>)}
        </ul>
      </section>
      <Button mt={22} variant="filled" onClick={() => set({ report: undefined, looking: !after.ok })}>{t('repair:done.go')}</Button>
    </Sheet>
  )
}

function Outcome({ report: { recovered, backup, lost, uncertain } }: { readonly report: RepairReport }) {
  const { t } = useTranslation()
  const counted = (key: string, count: number) => (count > 0 ? [t(`repair:done.${key}`, { count })] : [])
  const missing = lost.changes + lost.parts
  const lines = [
    ...(recovered.people + recovered.entries > 0 ? [t('repair:done.recovered', recovered)] : []),
    ...(backup === undefined ? [] : [t('repair:done.backup', { backup })]),
    missing > 0 ? t('repair:done.lost', lost) : t('repair:done.nothingLost'),
    ...counted('lines', lost.lines),
    ...counted('rows', uncertain.rows),
    ...counted('nameless', uncertain.nameless),
    ...counted('unplaced', uncertain.unplaced),
  ]
  return (
    <ul className={classes.list}>
      {lines.map((line) => <li key={line}>{line}</li>)}
    </ul>
  )
}
