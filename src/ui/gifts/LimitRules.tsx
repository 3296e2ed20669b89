import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GiftLimit } from '../../core/gifts/giftLimit'
import { calls } from '../book/client'
import { useRun } from '../book/useRun'
import { formatMoney } from '../entries/formatMoney'
import card from '../page/Card.module.css'
import { GroupTitle } from '../page/GroupTitle'
import { LimitDialog } from './LimitDialog'

type Example = Omit<GiftLimit, 'id' | 'name'>
const examples: Readonly<Record<'deduction' | 'corporate' | 'officials', Example>> = {
  deduction: { amount: '25', currency: 'USD', per: 'recipient' },
  corporate: { amount: '100', currency: 'EUR', per: 'employer' },
  officials: { amount: '0', currency: 'EUR', per: 'gift', tags: ['public official'] },
}

/** The limits the user set, and examples to start from, each explained. */
export function LimitRules() {
  const { t, i18n } = useTranslation()
  const run = useRun()
  const [editing, setEditing] = useState<GiftLimit>()
  const settings = useQuery(calls.ask.settings.show.queryOptions({ input: {} }))
  const limits = settings.data?.giftLimits ?? []
  const start = (name: keyof typeof examples) => setEditing({ id: crypto.randomUUID(), name: t(`giftPage:limits.example.${name}.name`), ...examples[name] })
  return (
    <section aria-label={t('giftPage:limits.title')} data-noprint>
      <GroupTitle title={t('giftPage:limits.title')} note={t('giftPage:limits.about')} />
      {limits.length > 0 && (
        <ul className={card.list}>
          {limits.map((limit) => (
            <li key={limit.id} className={card.row}>
              <div className={card.words}>
                <b dir="auto">{limit.name}</b>
                <p className={card.more}>{t(`giftPage:limits.per.${limit.per}`, { amount: formatMoney(limit.amount, limit.currency, i18n.language) })}{limit.tags && limit.tags.length > 0 && ` · ${t('giftPage:limits.for', { tags: limit.tags.join(', ') })}`}</p>
              </div>
              <div className={card.acts}>
                <ActionIcon aria-label={t('giftPage:limits.edit', { name: limit.name })} onClick={() => setEditing(limit)}><IconPencil size={16} stroke={1.7} /></ActionIcon>
                <ActionIcon aria-label={t('giftPage:limits.remove', { name: limit.name })} onClick={() => void run({ type: 'giftLimit.remove', id: limit.id })}><IconTrash size={16} stroke={1.7} /></ActionIcon>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div className={card.ways}>
        <Button size="xs" onClick={() => setEditing({ id: crypto.randomUUID(), name: '', amount: '', currency: 'EUR', per: 'recipient' })}>{t('giftPage:limits.add')}</Button>
      </div>
      <GroupTitle title={t('giftPage:limits.examples')} />
      <ul className={card.list}>
        {(Object.keys(examples) as (keyof typeof examples)[]).map((name) => (
          <li key={name} className={card.row}>
            <div className={card.words}>
              <b>{t(`giftPage:limits.example.${name}.name`)}</b>
              <p className={card.more}>{t(`giftPage:limits.example.${name}.about`)}</p>
            </div>
            <Button size="xs" onClick={() => start(name)}>{t('giftPage:limits.use')}</Button>
          </li>
        ))}
      </ul>
      {editing && <LimitDialog limit={editing} onClose={() => setEditing(undefined)} />}
    </section>
  )
}
