import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartialDate } from '../../../core/people'
import { useToday } from '../../book/useToday'
import { chineseDate } from '../../calendar/chineseWords'
import { EditInPlace } from '../edit/EditInPlace'
import { Nothing } from '../edit/EditableText'
import { LabelField } from '../edit/LabelField'
import { RowList } from '../edit/RowList'
import { Row, Section } from '../edit/Section'
import { dateLabels } from '../../../core/labels'
import { labelText } from '../labels'
import { formatPartialDate, yearsSince } from '../partialDate'
import { usePatch, useShownPerson } from '../shownPerson'
import { Festivals } from './Festivals'
import { DateFields, isBlank, readTypedDate, type TypedDate, typedDate } from './DateFields'

interface TypedRow extends TypedDate {
  readonly label: string
}

/** The birthday and every other day that comes back. */
export function Dates() {
  const { t } = useTranslation()
  const { dates } = useShownPerson().person
  const patch = usePatch()
  const [adding, setAdding] = useState(false)
  return (
    <Section title={t('person:dates.title')} addLabel={t('person:dates.add')} onAdd={() => setAdding(true)}>
      <Row name={t('person:dates.birthday')}>
        <Birthday />
      </Row>
      <Row name={t('person:dates.festivals')}>
        <Festivals />
      </Row>
      <RowList<TypedRow>
        items={dates.map(({ label, date }) => ({ label, ...typedDate(date) }))}
        nameOf={({ label }) => labelText(t, label) || t('person:dates.one')}
        show={(row) => <DateWords date={readTypedDate(row)} />}
        fields={(row, change, error) => (
          <>
            <LabelField value={row.label} words={dateLabels} onChange={(label) => change({ ...row, label })} />
            <DateFields value={row} change={(date) => change({ ...date, label: row.label })} error={error} />
          </>
        )}
        check={(row) => (readTypedDate(row) ? undefined : t('person:date.wrong'))}
        isEmpty={isBlank}
        saveAll={(rows) => patch({ dates: rows.flatMap((row) => dateRow(row, t('person:dates.one'))) })}
        adding={adding ? { label: '', ...typedDate(undefined) } : undefined}
        onAdded={() => setAdding(false)}
      />
    </Section>
  )
}

function dateRow(row: TypedRow, unnamed: string) {
  const date = readTypedDate(row)
  return date ? [{ label: row.label.trim() || unnamed, date }] : []
}

function Birthday() {
  const { t } = useTranslation()
  const { birthday } = useShownPerson().person
  const patch = usePatch()
  const save = async (typed: TypedDate) => {
    if (isBlank(typed)) return (await patch({ birthday: null }))?.text
    const date = readTypedDate(typed)
    return date ? (await patch({ birthday: date }))?.text : t('person:date.wrong')
  }
  return (
    <EditInPlace
      label={t('person:dates.birthday')}
      value={typedDate(birthday)}
      save={save}
      show={birthday ? <DateWords date={birthday} /> : <Nothing text={t('person:placeholder.birthday')} />}
      fields={(typed, change, error) => <DateFields value={typed} change={change} error={error} />}
    />
  )
}

function DateWords({ date }: { readonly date: PartialDate | undefined }) {
  const { t, i18n } = useTranslation()
  const today = useToday()
  if (!date) return null
  const years = yearsSince(date, today)
  return (
    <>
      {date.calendar && i18n.language === 'zh' ? [date.year, chineseDate(t, { ...date, leap: date.leapMonth === true })].filter(Boolean).join(' ') : formatPartialDate(date, i18n.language)}
      {date.calendar && ` · ${t(date.leapMonth ? 'person:date.lunarLeap' : 'person:date.lunar')}`}
      {years !== undefined && years > 0 && ` · ${t('person:date.years', { count: years })}`}
    </>
  )
}
