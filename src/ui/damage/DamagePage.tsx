import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookStatus } from '../../contract'
import type { Found } from '../../contract/repair'
import type { Harm } from '../../core/harm'
import { calls, connection } from '../book/client'
import { formatMoment } from '../book/formatMoment'
import classes from './Damage.module.css'
import { DamageActs } from './DamageActs'
import { useDamageScreen } from './damageScreen'
import { Sheet } from './Sheet'

const SHOWN = 6

const said = {
  damaged: { title: 'repair:page.title', lead: 'repair:page.text' },
  changed: { title: 'repair:page.changedTitle', lead: 'repair:page.changedText' },
  unreadable: { title: 'repair:page.unreadableTitle', lead: 'repair:page.unreadableText' },
} as const satisfies Record<Harm, unknown>

interface Props {
  readonly harm: Harm
  readonly status: BookStatus
}

/** In place of a book that does not verify, or cannot be read: what was found, what is safe, and what can be done. */
export function DamagePage({ harm, status }: Props) {
  const { t } = useTranslation()
  const { host } = connection
  const { title, lead } = said[harm]
  useEffect(() => {
    document.title = 'Hearth'
  }, [])
  return (
    <Sheet title={t(title)} lead={t(lead)}>
      {harm === 'unreadable' ? <WhatIsInTheWay why={status.why} /> : <WhatWasFound />}
      <WhatIsSafe harm={harm} status={status} />
      <h2>{t('repair:page.todo')}</h2>
      <DamageActs harm={harm} />
      <p className={classes.place}>
        {t('repair:page.folder')} <bdi>{status.path}</bdi>
        {host.showFile && <Button size="compact-sm" ms={8} onClick={() => host.showFile?.(status.path)}>{t('repair:page.show')}</Button>}
      </p>
    </Sheet>
  )
}

function WhatWasFound() {
  const { t } = useTranslation()
  const isMending = useDamageScreen(({ mending }) => mending !== undefined)
  // A repair looks for itself, and waits for whoever looks before it.
  const check = useQuery(calls.book.check.queryOptions({ enabled: !isMending }))
  if (check.data?.ok) return null
  return (
    <section aria-label={t('repair:page.found')}>
      <h2>{t('repair:page.found')}</h2>
      {check.data ? <FoundList found={check.data.problems} /> : <p className={classes.lead} role="status">{t('repair:page.looking')}</p>}
    </section>
  )
}

/** Nothing is read to find out more: a disk that fails may get worse by it. */
function WhatIsInTheWay({ why }: Pick<BookStatus, 'why'>) {
  const { t } = useTranslation()
  if (!why) return null
  return (
    <section aria-label={t('repair:page.found')}>
      <h2>{t('repair:page.found')}</h2>
      <p className={classes.lead}>{t(`problems:${why.code}`, { ...why.params, defaultValue: why.message })}</p>
    </section>
  )
}

/** The first places that do not verify, and how many more there are. */
export function FoundList({ found }: { readonly found: readonly Found[] }) {
  const { t } = useTranslation()
  const more = found.length - SHOWN
  return (
    <ul className={classes.list}>
      {found.slice(0, SHOWN).map(({ file, line, what, message }, index) => (
        <li key={`${file} ${line ?? ''} ${index}`}>
          <code>{file}</code>
          {line !== undefined && `${t('repair:page.line', { line })}: `}
          {t(`repair:what.${what}`, { defaultValue: message })}
        </li>
      ))}
      {more > 0 && <li>{t('repair:page.more', { count: more })}</li>}
    </ul>
  )
}

function WhatIsSafe({ harm, status: { people, entries } }: Props) {
  const { t, i18n } = useTranslation()
  const list = useQuery(calls.backups.list.queryOptions({}))
  const backups = list.data?.backups
  const [newest] = backups ?? []
  return (
    <section aria-label={t('repair:page.safe')}>
      <h2>{t('repair:page.safe')}</h2>
      <ul className={classes.list}>
        <li>{harm === 'unreadable' ? t('repair:page.saved') : t('repair:page.shown', { count: people, entries: entries.toLocaleString(i18n.language) })}</li>
        {backups && <li>{newest ? t('repair:page.backups', { count: backups.length, when: formatMoment(newest.madeAt, i18n.language) }) : t('repair:page.noBackups')}</li>}
      </ul>
    </section>
  )
}
