import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Name, Person } from '../../../core/people'
import { EditInPlace } from '../edit/EditInPlace'
import { usePatch, useShownPerson } from '../shownPerson'
import classes from './PersonHeader.module.css'

const main = ['given', 'family'] as const
const rest = ['prefix', 'middle', 'suffix', 'nickname', 'phoneticGiven', 'phoneticFamily'] as const
type Part = (typeof main)[number] | (typeof rest)[number]

interface Named {
  readonly name: Name
  readonly order: NonNullable<Person['nameOrder']> | ''
}

/** The name as the page's title; its parts when edited. */
export function PersonName() {
  const { t } = useTranslation()
  const { person, row } = useShownPerson()
  const patch = usePatch()
  const save = async ({ name, order }: Named) => {
    const filled = Object.fromEntries(Object.entries(name).flatMap(([part, text]) => (text.trim() ? [[part, text.trim()]] : [])))
    return (await patch({ name: filled, nameOrder: order || null }))?.text
  }
  return (
    <EditInPlace<Named>
      title
      label={t('person:name.label')}
      value={{ name: person.name, order: person.nameOrder ?? '' }}
      show={<bdi className={classes.name}>{row.name || t('person:noName')}</bdi>}
      save={save}
      fields={(named, change, error) => <NameFields named={named} change={change} error={error} />}
    />
  )
}

function NameFields({ named, change, error }: { readonly named: Named; readonly change: (named: Named) => void; readonly error?: string }) {
  const { t } = useTranslation()
  const [all, setAll] = useState(rest.some((part) => named.name[part]))
  const input = (part: Part) => (
    <TextInput key={part} size="xs" label={t(`person:name.${part}`)} value={named.name[part] ?? ''} error={part === 'given' ? error : undefined} onChange={(event) => change({ ...named, name: { ...named.name, [part]: event.currentTarget.value } })} dir="auto" />
  )
  return (
    <>
      <div className={classes.nameFields}>
        {main.map(input)}
        {all && rest.map(input)}
        {all && (
          <NativeSelect
            size="xs"
            label={t('person:name.order')}
            value={named.order}
            onChange={(event) => change({ ...named, order: event.currentTarget.value as Named['order'] })}
            data={(['', 'given-first', 'family-first'] as const).map((value) => ({ value, label: t(`person:name.orders.${value || 'usual'}`) }))}
          />
        )}
      </div>
      {!all && <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAll(true)} className={classes.allParts}>{t('person:name.more')}</Button>}
    </>
  )
}
