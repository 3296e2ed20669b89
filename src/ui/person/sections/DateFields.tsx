import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PartialDate } from '../../../core/people'
import { monthNames } from '../partialDate'
import classes from './Sections.module.css'

/** A date as it is being typed. */
export interface TypedDate {
  readonly day: string
  readonly month: string
  readonly year: string
  readonly lunar: boolean
  readonly leap: boolean
}

export function typedDate(date: PartialDate | undefined): TypedDate {
  return { day: date?.day.toString() ?? '', month: date?.month.toString() ?? '', year: date?.year?.toString() ?? '', lunar: date?.calendar === 'chinese', leap: date?.leapMonth === true }
}

export function isBlank({ day, month, year }: TypedDate): boolean {
  return day.trim() === '' && month === '' && year.trim() === ''
}

/** The day that was typed; undefined where there is no such day. */
export function readTypedDate({ day, month, year, lunar, leap }: TypedDate): PartialDate | undefined {
  const date = { day: Number(day), month: Number(month), ...(year.trim() && { year: Number(year) }), ...(lunar && { calendar: 'chinese' as const }), ...(lunar && leap && { leapMonth: true as const }) }
  const parsed = PartialDate.safeParse(date)
  return parsed.success ? parsed.data : undefined
}

interface Props {
  readonly value: TypedDate
  readonly change: (date: TypedDate) => void
  readonly error?: string
}

/** Day, month and, where it is known, the year. */
export function DateFields({ value, change, error }: Props) {
  const { t, i18n } = useTranslation()
  const months = monthNames(i18n.language).map((label, index) => ({ value: String(index + 1), label }))
  return (
    <>
      <div className={classes.date}>
        <TextInput size="xs" inputMode="numeric" aria-label={t('person:date.day')} placeholder={t('person:date.day')} value={value.day} error={Boolean(error)} onChange={(event) => change({ ...value, day: event.currentTarget.value })} />
        <NativeSelect size="xs" aria-label={t('person:date.month')} value={value.month} data={[{ value: '', label: t('person:date.month') }, ...months]} onChange={(event) => change({ ...value, month: event.currentTarget.value })} />
        <TextInput size="xs" inputMode="numeric" aria-label={t('person:date.year')} placeholder={t('person:date.year')} value={value.year} onChange={(event) => change({ ...value, year: event.currentTarget.value })} />
      </div>
      <Checkbox size="xs" label={t('person:date.lunar')} checked={value.lunar} onChange={(event) => change({ ...value, lunar: event.currentTarget.checked })} />
      {value.lunar && <Checkbox size="xs" label={t('person:date.leap')} description={t('person:date.leapHint')} checked={value.leap} onChange={(event) => change({ ...value, leap: event.currentTarget.checked })} />}
      {error && <p role="alert" className={classes.error}>{error}</p>}
    </>
  )
}
