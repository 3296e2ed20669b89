import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { differs, hasValue, listFields, type MergeChoices, type MergeField, singleFields } from '../../core/merge/mergeFields'
import { calls } from '../book/client'
import { useRun } from '../book/useRun'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'
import { CompareRow } from './CompareRow'
import { CompareHead, type Compared } from './CompareHead'
import classes from './Merge.module.css'
import { idsOf } from './mergePath'
import { useFieldLines } from './useFieldLines'

/** People side by side: what each record has, and what the one that stays will have. */
export function ComparePage({ path }: { readonly path: string }) {
  const { t } = useTranslation()
  const ids = [...idsOf(path)]
  const compared = useQuery(calls.ask.merge.compare.queryOptions({ input: { ids }, retry: false }))
  if (compared.error) return <LoadFailed error={compared.error} retry={() => void compared.refetch()} />
  if (!compared.data) return <Loading />
  const { people, names } = compared.data
  if (people.length < 2) return <Page><p>{t('merge:tooFew')} <Link to="/merge">{t('merge:back')}</Link></p></Page>
  return <Comparison key={path} people={people} names={names} />
}

const order: readonly MergeField[] = [...singleFields.slice(0, 4), ...listFields.slice(0, 6), ...singleFields.slice(4), ...listFields.slice(6)]

function Comparison({ people, names }: { readonly people: readonly Compared[]; readonly names: Readonly<Record<string, string>> }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const run = useRun()
  const lines = useFieldLines(names)
  const [stays, setStays] = useState(people[0]?.person.id ?? '')
  const [choices, setChoices] = useState<MergeChoices>({})
  const ordered = [...people].sort((a, b) => Number(b.person.id === stays) - Number(a.person.id === stays)).map(({ person }) => person)
  const used = order.filter((field) => ordered.some((person) => hasValue(person, field)))
  const [open, same] = [used.filter((field) => differs(ordered, field)), used.filter((field) => !differs(ordered, field))]
  const ids = people.map(({ person }) => person.id)
  const merge = async () => {
    if (await run({ type: 'person.merge', ids, into: stays, choices })) go(`/people/${stays}`)
  }
  const apart = async () => {
    if (await run({ type: 'person.keepApart', ids })) go('/merge')
  }
  return (
    <Page>
      <PageHead title={t('merge:compare.title')} sub={t('merge:compare.text')} />
      <div className={classes.scroll}>
        <table className={classes.table}>
          <CompareHead people={people} stays={stays} onStays={setStays} />
          <tbody>
            {open.map((field) => (
              <CompareRow key={field} field={field} people={people} ordered={ordered} chosen={choices[field]} lines={lines} onChoose={(id) => setChoices({ ...choices, [field]: id })} />
            ))}
          </tbody>
        </table>
      </div>
      {same.length > 0 && <p className={classes.same}>{t('merge:compare.same', { fields: same.map((field) => t(`merge:field.${field}`)).join(', ') })}</p>}
      <Group gap={8} mt="md">
        <Button variant="filled" onClick={() => void merge()}>{t('merge:compare.merge', { count: people.length })}</Button>
        <Button onClick={() => void apart()}>{t('merge:apart')}</Button>
        <Button variant="subtle" onClick={() => go('/merge')}>{t('merge:compare.cancel')}</Button>
      </Group>
    </Page>
  )
}
