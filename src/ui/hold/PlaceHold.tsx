import { Autocomplete, Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type HoldScope, holdScopes } from '../../core/hold/holdRow'
import { calls, client } from '../book/client'
import { type Trouble, useTrouble } from '../book/trouble'
import { useRun } from '../book/useRun'
import { Choices } from '../forms/Choices'
import { showFirstError } from '../forms/showFirstError'
import { useQueryTrouble } from '../search/useQueryTrouble'
import { useSegmentQueries } from '../segments/useSegments'
import classes from './Hold.module.css'

/** Whom to put on hold, and why; says how many that is before it is done. */
export function PlaceHold() {
  const { t } = useTranslation()
  const run = useRun()
  const { read } = useTrouble()
  const [scope, setScope] = useState<HoldScope>('everyone')
  const [value, setValue] = useState('')
  const [reason, setReason] = useState('')
  const [trouble, setTrouble] = useState<Trouble>()
  const [placing, setPlacing] = useState(false)
  const facets = useQuery(calls.ask.people.facets.queryOptions({ input: {} }))
  const found = useQuery(calls.ask.hold.preview.queryOptions({ input: { scope, value } }))
  const searches = useSegmentQueries()
  const unread = useQueryTrouble(scope === 'search' ? value : '')
  const namesOf = (rows: readonly { readonly name: string }[] = []) => rows.map(({ name }) => name)
  const offered = { everyone: [], search: searches, tag: namesOf(facets.data?.tags), region: namesOf(facets.data?.cities) }[scope]
  const put = async () => {
    const personIds = scope === 'search' ? (await client.ask.hold.found({ query: value })).ids : undefined
    return run({ type: 'hold.place', scope, value: scope === 'everyone' ? undefined : value.trim(), reason, personIds }, { onTrouble: setTrouble })
  }
  const place = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (placing) return
    const form = event.currentTarget
    setTrouble(undefined)
    setPlacing(true)
    const done = await put().catch((error: unknown) => setTrouble(read(error)))
    setPlacing(false)
    if (!done) return showFirstError(form)
    setValue('')
    setReason('')
  }
  const errorOf = (field: string) => (trouble?.field === field ? trouble.text : undefined)
  return (
    <form className={classes.place} aria-label={t('hold:new')} onSubmit={(event) => void place(event)} noValidate>
      <h2>{t('hold:new')}</h2>
      <Choices label={t('hold:scope.label')} value={scope} onChange={setScope} options={holdScopes.map((one) => ({ value: one, label: t(`hold:scope.${one}`) }))} />
      {scope !== 'everyone' && <Autocomplete label={t(`hold:value.${scope}`)} value={value} onChange={setValue} data={[...offered]} limit={8} error={unread ?? errorOf('value')} dir="auto" />}
      <TextInput label={t('hold:reason')} placeholder={t('hold:reasonPlaceholder')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} error={errorOf('reason')} dir="auto" autoComplete="off" />
      {trouble && !['value', 'reason'].includes(trouble.field ?? '') && <p role="alert">{trouble.text}</p>}
      <div className={classes.foot}>
        <Button type="submit" variant="filled" loading={placing}>{t('hold:place')}</Button>
        <span role="status">{(scope === 'everyone' || value.trim() !== '') && t('hold:found', { count: found.data?.total ?? 0 })}</span>
      </div>
    </form>
  )
}
