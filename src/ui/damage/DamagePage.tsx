import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookStatus } from '../../contract'
import type { Found } from '../../contract/repair'
import { calls, connection } from '../book/client'
import { formatMoment } from '../book/formatMoment'
import classes from './Damage.module.css'
import { DamageActs } from './DamageActs'
import { useDamageScreen } from './damageScreen'
import { Sheet } from './Sheet'

const SHOWN = 6

/** In place of a book that does not verify: what was found, what is safe, and what can be done. */
export function DamagePage({ status }: { readonly status: BookStatus }) {
  const { t } = useTranslation()
  const { host } = connection
  const mending = useDamageScreen((screen) => screen.mending)
  const changed = (mending ?? status.why?.code) === 'book.changedOutside'
  useEffect(() => {
    document.title = 'Hearth'
  }, [])
  return (
    <Sheet title={t(changed ? 'repair:page.changedTitle' : 'repair:page.title')} lead={t(changed ? 'repair:page.changedText' : 'repair:page.text')}>
      <WhatWasFound />
      <WhatIsSafe status={status} />
      <h2>{t('repair:page.todo')}</h2>
      <DamageActs changed={changed} />
      <p className={classes.place}>
        {t('repair:page.folder')} <bdi>{status.path}</bdi>
        {host.showFile && <Button size="compact-sm" ms={8} onClick={() => host.showFile?.(status.path)}>{t('repair:page.show')}</Button>}
      </p>
    </Sheet>
  )
}

function WhatWasFound() {
  const { t } = useTranslation()
  const check = useQuery(calls.book.check.queryOptions({}))
  if (check.data?.ok) return null
  return (
    <section aria-label={t('repair:page.found')}>
      <h2>{t('repair:page.found')}</h2>
      {check.data ? <FoundList found={check.data.problems} /> : <p className={classes.lead} role="status">{t('repair:page.looking')}</p>}
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

function WhatIsSafe({ status: { people, entries } }: { readonly status: BookStatus }) {
  const { t, i18n } = useTranslation()
  const list = useQuery(calls.backups.list.queryOptions({}))
  const backups = list.data?.backups
  const [newest] = backups ?? []
  return (
    <section aria-label={t('repair:page.safe')}>
      <h2>{t('repair:page.safe')}</h2>
      <ul className={classes.list}>
        <li>{t('repair:page.shown', { count: people, entries: entries.toLocaleString(i18n.language) })}</li>
        {backups && <li>{newest ? t('repair:page.backups', { count: backups.length, when: formatMoment(newest.madeAt, i18n.language) }) : t('repair:page.noBackups')}</li>}
      </ul>
    </section>
  )
}
