import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Person } from '../../../core/people'
import { PersonPicker } from '../../forms/PersonPicker'
import { EditableText, Nothing } from '../edit/EditableText'
import { EditInPlace } from '../edit/EditInPlace'
import { LabelField } from '../edit/LabelField'
import { RowList } from '../edit/RowList'
import { Row, Section } from '../edit/Section'
import { relationLabels } from '../../../core/labels'
import { labelText } from '../labels'
import { formatPartialDate } from '../partialDate'
import { usePatch, useShownPerson } from '../shownPerson'
import { DateFields, isBlank, readTypedDate, type TypedDate, typedDate } from './DateFields'

interface TypedRelation {
  readonly label: string
  readonly personId?: string
  readonly name: string
  readonly birthday: TypedDate
}

/** The people around them, and how you came to know them. */
export function Related() {
  const { t } = useTranslation()
  const { person } = useShownPerson()
  const patch = usePatch()
  const [adding, setAdding] = useState(false)
  return (
    <Section title={t('person:related.title')} addLabel={t('person:related.add')} onAdd={() => setAdding(true)}>
      <Relations adding={adding} onAdded={() => setAdding(false)} />
      <Row name={t('person:related.introducedBy')}>
        <IntroducedBy />
      </Row>
      <EditableText long label={t('person:related.howWeMet')} value={person.howWeMet} placeholder={t('person:placeholder.howWeMet')} save={(text) => patch({ howWeMet: text || null })} />
    </Section>
  )
}

function Relations({ adding, onAdded }: { readonly adding: boolean; readonly onAdded: () => void }) {
  const { t, i18n } = useTranslation()
  const { person, related } = useShownPerson()
  const patch = usePatch()
  const items = person.relations.map(({ label, personId, birthday }, index): TypedRelation => ({ label, personId, name: related[index]?.name ?? '', birthday: typedDate(birthday) }))
  return (
    <RowList
      items={items}
      nameOf={({ label }) => labelText(t, label) || t('person:related.one')}
      show={({ name, birthday }) => (
        <>
          <bdi>{name}</bdi>
          {!isBlank(birthday) && ` · ${birthdayWords(birthday, i18n.language)}`}
        </>
      )}
      fields={(row, change, error) => (
        <>
          <PersonPicker
            single
            label={t('person:related.who')}
            value={row.name ? [{ id: row.personId, name: row.name }] : []}
            onChange={([picked]) => change({ ...row, personId: picked?.id, name: picked?.name ?? '' })}
            without={[person.id]}
            newText="name"
            error={error}
            autoFocus
          />
          <LabelField value={row.label} words={relationLabels} name={t('person:related.label')} onChange={(label) => change({ ...row, label })} />
          <DateFields value={row.birthday} change={(birthday) => change({ ...row, birthday })} />
        </>
      )}
      check={({ birthday }) => (isBlank(birthday) || readTypedDate(birthday) ? undefined : t('person:date.wrong'))}
      isEmpty={({ name }) => name.trim() === ''}
      saveAll={(rows) => patch({ relations: rows.map((row) => relation(row, t('person:related.one'))) })}
      acts={({ personId, name }) => personId && <Link to={`/people/${personId}`}>{t('person:related.open', { name })}</Link>}
      adding={adding ? { label: '', name: '', birthday: typedDate(undefined) } : undefined}
      onAdded={onAdded}
    />
  )
}

function birthdayWords(birthday: TypedDate, language: string): string {
  const date = readTypedDate(birthday)
  return date ? formatPartialDate(date, language) : ''
}

function relation({ label, personId, name, birthday }: TypedRelation, unnamed: string): Person['relations'][number] {
  const date = isBlank(birthday) ? undefined : readTypedDate(birthday)
  return { label: label.trim() || unnamed, ...(personId ? { personId } : {}), name: name.trim(), ...(date && { birthday: date }) }
}

function IntroducedBy() {
  const { t } = useTranslation()
  const { person, introducedBy } = useShownPerson()
  const patch = usePatch()
  return (
    <EditInPlace
      label={t('person:related.introducedBy')}
      value={introducedBy}
      show={introducedBy ? <bdi>{introducedBy.name}</bdi> : <Nothing text={t('person:placeholder.introducedBy')} />}
      save={async (picked) => (await patch({ introducedBy: picked?.id ?? null }))?.text}
      fields={(picked, change, error) => (
        <PersonPicker
          single
          allowNew={false}
          label={t('person:related.introducedBy')}
          value={picked ? [picked] : []}
          onChange={([next]) => change(next?.id ? { id: next.id, name: next.name } : undefined)}
          without={[person.id]}
          error={error}
          autoFocus
        />
      )}
      acts={introducedBy && <Link to={`/people/${introducedBy.id}`}>{t('person:related.open', { name: introducedBy.name })}</Link>}
    />
  )
}
