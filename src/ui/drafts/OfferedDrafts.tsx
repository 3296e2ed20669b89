import { ActionIcon, Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TypedDraft } from '../../contract'
import { client } from '../book/client'
import { useScreen } from '../layout/screen'
import { type KeptForm, readKeptForm } from './keptForm'
import classes from './OfferedDrafts.module.css'
import { look } from './useDraftsAtHand'

const SHOWN = 2

/** What was half-typed when Hearth last ran: to go on with, or to throw away. Asked once, when the window opens. */
export function OfferedDrafts() {
  const { t } = useTranslation()
  const found = useQuery({ queryKey: ['drafts of last time'], queryFn: look, staleTime: Infinity, gcTime: Infinity, refetchOnMount: false })
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const busy = useScreen((screen) => screen.form !== undefined)
  const offered = (found.data?.drafts ?? []).flatMap((draft) => {
    const kept = readKeptForm(draft)
    return kept && !settled.has(draft.key) ? [{ draft, kept }] : []
  })
  const settle = (key: string) => setSettled((before) => new Set([...before, key]))
  if (busy || offered.length === 0) return null
  return (
    <aside className={classes.offers} aria-label={t('forms:draft.label')}>
      {offered.slice(0, SHOWN).map(({ draft, kept }) => (
        <Offer key={draft.key} draft={draft} kept={kept} onSettled={() => settle(draft.key)} />
      ))}
      {offered.length > SHOWN && <p className={classes.more}>{t('forms:draft.more', { count: offered.length - SHOWN })}</p>}
    </aside>
  )
}

interface OfferProps {
  readonly draft: TypedDraft
  readonly kept: KeptForm
  readonly onSettled: () => void
}

function Offer({ draft, kept, onSettled }: OfferProps) {
  const { t } = useTranslation()
  const open = useScreen((screen) => screen.open)
  const goOn = () => {
    onSettled()
    open(kept.open)
  }
  const discard = () => {
    onSettled()
    void client.drafts.drop({ key: draft.key }).then(() => offerBack(draft, t('forms:draft.discarded'), t('app:undo.button')))
  }
  const what = t(`forms:draft.about.${kept.open.form}`, { context: kept.about ? 'name' : undefined, name: kept.about, defaultValue: t('forms:draft.something') })
  return (
    <section className={classes.offer}>
      <p className={classes.text}>
        {what}
        {kept.excerpt && <q dir="auto">{kept.excerpt}</q>}
      </p>
      <div className={classes.acts}>
        <Button size="compact-sm" onClick={goOn}>{t('forms:draft.continue')}</Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={discard}>{t('forms:draft.discard')}</Button>
        <ActionIcon size={28} className={classes.later} aria-label={t('forms:draft.later')} title={t('forms:draft.later')} onClick={onSettled}>
          <IconX size={15} stroke={1.7} />
        </ActionIcon>
      </div>
    </section>
  )
}

function offerBack({ key, text }: TypedDraft, message: string, undo: string): void {
  const id = `discarded-${key}`
  const keep = () => {
    notifications.hide(id)
    void client.drafts.keep({ key, text })
  }
  notifications.show({
    id,
    withBorder: true,
    autoClose: 6000,
    message: (
      <span className={classes.discarded}>
        {message}
        <Button size="compact-sm" onClick={keep}>{undo}</Button>
      </span>
    ),
  })
}
