import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../contract'
import { DuplicateItem } from './DuplicateItem'
import classes from './Exchange.module.css'
import type { Deciding } from './useImport'

type Duplicates = NonNullable<ImportPreview['duplicates']>
type Act = Duplicates['items'][number]['act']
const acts = ['merge', 'both', 'skip'] as const
const FIRST = 8

interface Props {
  readonly duplicates: Duplicates
  readonly busy: boolean
  readonly onDecide: (what: Deciding) => void
}

/** Rows that are, or may be, somebody known: a rule for all that are alike in the same way, and each side by side. */
export function DuplicateReview({ duplicates: { total, groups, items }, busy, onDecide }: Props) {
  const { t, i18n } = useTranslation()
  const [shown, setShown] = useState(FIRST)
  return (
    <section className={classes.file} aria-label={t('exchangePage:duplicates.title')}>
      <h3 className={classes.small}>{t('exchangePage:duplicates.title')}</h3>
      <Text size="sm" c="dimmed">{t('exchangePage:duplicates.text', { count: total })}</Text>
      <Group gap={12} my={8} align="flex-end">
        {groups.map((group) => (
          <NativeSelect
            key={group.like}
            size="xs"
            disabled={busy}
            label={t(`exchangePage:duplicates.like.${group.like}`, { number: (group.merge + group.both + group.skip).toLocaleString(i18n.language) })}
            value={ruleOf(group) ?? ''}
            data={[...(ruleOf(group) ? [] : [{ value: '', label: t('exchangePage:duplicates.mixed') }]), ...acts.map((act) => ({ value: act, label: t(`exchangePage:duplicates.act.${act}`) }))]}
            onChange={(event) => onDecide({ like: group.like, act: event.currentTarget.value as Act })}
          />
        ))}
      </Group>
      <ul className={classes.duplicates}>
        {items.slice(0, shown).map((item) => (
          <DuplicateItem key={item.key} item={item} busy={busy} onDecide={onDecide} />
        ))}
      </ul>
      {items.length > shown && <Button size="xs" variant="subtle" onClick={() => setShown(items.length)}>{t('exchangePage:duplicates.more', { count: items.length - shown })}</Button>}
    </section>
  )
}

function ruleOf(group: Duplicates['groups'][number]): Act | undefined {
  const used = acts.filter((act) => group[act] > 0)
  return used.length === 1 ? used[0] : undefined
}
