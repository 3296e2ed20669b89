import { TextInput, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isStale, monthsBetween } from '../../../core/asOf/stale'
import { formatDay } from '../../book/formatDay'
import { useToday } from '../../book/useToday'
import { useReadWhen } from '../../forms/readWhen'
import { EditInPlace } from '../edit/EditInPlace'
import { Nothing } from '../edit/EditableText'
import { Row, Section } from '../edit/Section'
import { formatAsOf } from '../formatAsOf'
import { usePatch, useShownPerson } from '../shownPerson'
import classes from './Sections.module.css'

const fields = ['needs', 'motivation', 'situation'] as const

interface Said {
  readonly text: string
  /** Plain words; '' for today. */
  readonly asOf: string
}

/** What they need, what moves them, how they are doing: each true on the day it was written down. */
export function Situation() {
  const { t } = useTranslation()
  return (
    <Section title={t('person:about')}>
      {fields.map((field) => (
        <Row key={field} name={t(`person:${field}`)}>
          <SaidField field={field} />
        </Row>
      ))}
    </Section>
  )
}

function SaidField({ field }: { readonly field: (typeof fields)[number] }) {
  const { t, i18n } = useTranslation()
  const known = useShownPerson().person[field]
  const today = useToday()
  const patch = usePatch()
  const read = useReadWhen('past')
  const label = t(`person:${field}`)
  const save = async (said: Said, before: Said) => {
    const text = said.text.trim()
    if (text === '') return (await patch({ [field]: null }))?.text
    const typed = said.asOf.trim()
    const asOf = typed === '' || typed === before.asOf ? (text === before.text ? known?.asOf : today) : read(typed)?.day
    if (!asOf) return t('forms:missing.day')
    return (await patch({ [field]: { text, asOf } }))?.text
  }
  return (
    <EditInPlace
      label={label}
      value={{ text: known?.text ?? '', asOf: known ? formatDay(known.asOf, i18n.language, { today: '' }) : '' }}
      save={save}
      show={
        known ? (
          <span>
            <bdi>{known.text}</bdi> <i className={classes.asOf} title={formatDay(known.asOf, i18n.language, { today })}>· {formatAsOf(known.asOf, i18n.language, today)}</i>
            {today !== '' && isStale(field, known.asOf, today) && <small className={classes.stale}>{t('person:stale', { count: monthsBetween(known.asOf, today) })}</small>}
          </span>
        ) : (
          <Nothing text={t(`person:placeholder.${field}`)} />
        )
      }
      fields={(said, change, error) => (
        <>
          <Textarea size="xs" autosize minRows={2} maxRows={8} aria-label={label} value={said.text} error={error} onChange={(event) => change({ ...said, text: event.currentTarget.value })} dir="auto" />
          <TextInput size="xs" label={t('person:asOf')} placeholder={t('forms:log.today')} value={said.asOf} onChange={(event) => change({ ...said, asOf: event.currentTarget.value })} />
        </>
      )}
    />
  )
}
