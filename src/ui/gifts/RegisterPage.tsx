import { Button, NativeSelect } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Register, RegisterRow } from '../../core/gifts/register'
import type { PageAsked } from '../../core/pages/everyRow'
import { calls } from '../book/client'
import { formatMoney } from '../entries/formatMoney'
import { useExport } from '../exchange/useExport'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { EmptyState } from '../page/EmptyState'
import { GroupTitle } from '../page/GroupTitle'
import { LongList } from '../page/LongList'
import { Named } from '../page/Named'
import { Page } from '../page/Page'
import { BEGINNING, useLongList } from '../page/useLongList'
import { usePrintWhole } from '../page/usePrintWhole'
import { GiftsHead } from './GiftsHead'
import classes from './GiftsPage.module.css'
import { LimitRules } from './LimitRules'
import register from './Register.module.css'
import { RegisterTable } from './RegisterTable'

/** What was given in a year, for the accountant or compliance officer; how much of each limit is used; the limits themselves. */
export function RegisterPage() {
  const [year, setYear] = useState<string>()
  const shown = useQuery(calls.ask.gift.register.queryOptions({ input: { year, ...BEGINNING } }))
  if (shown.isError && !shown.data) return <LoadFailed error={shown.error} retry={() => void shown.refetch()} />
  return shown.data ? <YearRegister key={shown.data.year} asked={year} register={shown.data} onYear={setYear} /> : <Loading />
}

const idOf = ({ id }: RegisterRow) => id

interface Props {
  readonly register: Register
  /** The year as it was asked for. */
  readonly asked: string | undefined
  readonly onYear: (year: string) => void
}

function YearRegister({ register: shown, asked, onYear }: Props) {
  const { t, i18n } = useTranslation()
  const { take, busy, report, problem } = useExport()
  const { year, years, total: count, totals, standings } = shown
  const [printing, setPrinting] = useState(false)
  const list = useLongList((page: PageAsked) => calls.ask.gift.register.queryOptions({ input: { year: asked, ...page } }), idOf, printing)
  const print = usePrintWhole(printing, setPrinting, list)
  const sums = totals.map(({ amount, currency }) => formatMoney(amount, currency, i18n.language)).join(' · ')
  return (
    <Page>
      <GiftsHead tab="register" sub={t('giftPage:register.sub', { count, year })}>
        <Button size="xs" loading={busy} leftSection={<IconDownload size={15} />} onClick={() => void take({ format: 'gifts', year })}>{t('giftPage:register.csv')}</Button>
        <Button size="xs" leftSection={<IconPrinter size={15} />} onClick={print}>{t('week:print')}</Button>
      </GiftsHead>
      <div className={classes.filters} data-noprint>
        <NativeSelect size="xs" label={t('gratitude:year')} value={year} onChange={(event) => onYear(event.currentTarget.value)} data={years} />
        <span role="status" className={register.said}>{problem?.text ?? report}</span>
      </div>
      {standings.length > 0 && (
        <section aria-label={t('giftPage:register.used')}>
          <GroupTitle title={t('giftPage:register.used')} />
          <ul className={register.standings}>
            {standings.map(({ limit, who, total, state }) => (
              <li key={`${limit.id} ${who} ${total}`} data-state={state}>
                <b dir="auto">{who}</b>
                <span><Named text={t(`giftPage:register.state.${state}`, { total: formatMoney(total, limit.currency, i18n.language), limit: formatMoney(limit.amount, limit.currency, i18n.language), name: limit.name })} names={[limit.name]} /></span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <GroupTitle title={t('giftPage:register.title', { year })} note={sums} />
      {count === 0 ? <EmptyState title={t('giftPage:register.none', { year })} /> : <LongList list={list} whole={printing}>{(rows) => <RegisterTable rows={rows} totals={totals} year={year} />}</LongList>}
      <LimitRules />
    </Page>
  )
}
