import { ActionIcon, Button, Group } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GiftLimit } from '../../core/gifts/giftLimit'
import { calls } from '../book/client'
import { useRun } from '../book/useRun'
import { formatMoney } from '../entries/formatMoney'
import classes from './GiftsPage.module.css'
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
      <h2 className={classes.title}>{t('giftPage:limits.title')} <span>{t('giftPage:limits.about')}</span></h2>
      <ul className={classes.card}>
        {limits.map((limit) => (
          <li key={limit.id} className={classes.row}>
            <div className={classes.words}>
              <p className={classes.what} dir="auto">{limit.name}</p>
              <p className={classes.small}>{t(`giftPage:limits.per.${limit.per}`, { amount: formatMoney(limit.amount, limit.currency, i18n.language) })}{limit.tags && limit.tags.length > 0 && ` · ${t('giftPage:limits.for', { tags: limit.tags.join(', ') })}`}</p>
            </div>
            <div className={classes.acts}>
              <ActionIcon aria-label={t('giftPage:limits.edit', { name: limit.name })} onClick={() => setEditing(limit)}><IconPencil size={16} stroke={1.7} /></ActionIcon>
              <ActionIcon aria-label={t('giftPage:limits.remove', { name: limit.name })} onClick={() => void run({ type: 'giftLimit.remove', id: limit.id })}><IconTrash size={16} stroke={1.7} /></ActionIcon>
            </div>
          </li>
        ))}
        <li className={classes.row}>
          <div className={classes.words}>
            {(Object.keys(examples) as (keyof typeof examples)[]).map((name) => (
              <p key={name} className={classes.small}>
                <b>{t(`giftPage:limits.example.${name}.name`)}:</b> {t(`giftPage:limits.example.${name}.about`)}{' '}
                <Button size="compact-sm" variant="subtle" color="gray" onClick={() => start(name)}>{t('giftPage:limits.use')}</Button>
              </p>
            ))}
            <Group mt={4}>
              <Button size="xs" onClick={() => setEditing({ id: crypto.randomUUID(), name: '', amount: '', currency: 'EUR', per: 'recipient' })}>{t('giftPage:limits.add')}</Button>
            </Group>
          </div>
        </li>
      </ul>
      {editing && <LimitDialog limit={editing} onClose={() => setEditing(undefined)} />}
    </section>
  )
}
