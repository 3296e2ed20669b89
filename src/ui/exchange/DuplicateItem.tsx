import { Button, Group, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '../../contract'
import { displayName } from '../../core/people'
import { useMessage } from '../book/useMessage'
import { DuplicateFields } from './DuplicateFields'
import classes from './Exchange.module.css'
import type { Deciding } from './useImport'

export type Duplicate = NonNullable<ImportPreview['duplicates']>['items'][number]

interface Props {
  readonly item: Duplicate
  readonly busy: boolean
  readonly onDecide: (what: Deciding) => void
}

/** One row and whom it is taken for: why, what becomes of it, and field by field what is kept. */
export function DuplicateItem({ item, busy, onDecide }: Props) {
  const { t } = useTranslation()
  const say = useMessage()
  const [open, setOpen] = useState(false)
  const { key, like, act, reasons, known, incoming, choices } = item
  const name = displayName(incoming)
  return (
    <li>
      <div className={classes.duplicate}>
        <span className={classes.pair}>
          <b dir="auto">{name}</b> → <b dir="auto">{displayName(known)}</b> <i>{reasons.length > 0 ? reasons.map(say).join(' · ') : t(`exchangePage:duplicates.why.${like}`)}</i>
        </span>
        <Group gap={8}>
          <SegmentedControl
            size="xs"
            disabled={busy}
            aria-label={t('exchangePage:duplicates.what', { name })}
            value={act}
            data={(['merge', 'both', 'skip'] as const).map((value) => ({ value, label: t(`exchangePage:duplicates.act.${value}`) }))}
            onChange={(value) => onDecide({ key, act: value })}
          />
          <Button size="xs" variant="subtle" disabled={busy} onClick={() => onDecide({ like, act })}>{t('exchangePage:duplicates.same')}</Button>
          <Button size="xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>{t('exchangePage:duplicates.compare')}</Button>
        </Group>
      </div>
      {open && <DuplicateFields known={known} incoming={incoming} choices={choices} busy={busy} onChoose={(field, whose) => onDecide({ key, act: 'merge', choices: { ...choices, [field]: whose } })} />}
    </li>
  )
}
