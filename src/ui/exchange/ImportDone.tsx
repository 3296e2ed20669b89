import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../book/client'
import { useTrouble } from '../book/trouble'
import { useRound } from '../triage/round'
import classes from './Exchange.module.css'
import type { Imported } from './useImport'

/** What came in, the way back, and the next thing to do: say who matters. */
export function ImportDone({ imported, onMore }: { readonly imported: Imported; readonly onMore: () => void }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const trouble = useTrouble()
  const start = useRound((round) => round.start)
  const { added, updated, skipped, addedIds, changeId } = imported
  const triage = () => {
    start(addedIds)
    go('/triage')
  }
  const undo = () => client.change.undo({ changeId }).then(onMore, trouble.show)
  return (
    <div className={classes.card} role="status">
      <p className={classes.verdict}>{t('exchangePage:done.title', { count: added })}</p>
      <Text size="sm" c="dimmed">{t('exchangePage:preview.counts', { added, updated, skipped })}</Text>
      {added > 0 && <Text mt="sm">{t('exchangePage:done.next')}</Text>}
      <Group gap={8} mt="md">
        {added > 0 && <Button variant="filled" onClick={triage}>{t('exchangePage:done.triage')}</Button>}
        <Button onClick={() => go('/people')}>{t('exchangePage:done.people')}</Button>
        <Button onClick={onMore}>{t('exchangePage:done.more')}</Button>
        <Button variant="subtle" color="gray" onClick={() => void undo()}>{t('exchangePage:done.undo')}</Button>
      </Group>
    </div>
  )
}
