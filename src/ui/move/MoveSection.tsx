import { Button, FileButton, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MovePreview } from '../../contract/move'
import { formatDay } from '../book/formatDay'
import classes from '../exchange/Exchange.module.css'
import { useMove } from './useMove'

/** One file with everything, made here or opened here. */
export function MoveSection() {
  const { t } = useTranslation()
  const move = useMove()
  return (
    <div className={classes.card}>
      <Text size="sm" c="dimmed" mb="sm">{t('move:text')}</Text>
      {move.found ? (
        <Found found={move.found} busy={move.busy} onOpen={move.open} onCancel={move.cancel} />
      ) : (
        <Group gap={8}>
          <Button loading={move.busy} onClick={move.make}>{t('move:make')}</Button>
          <FileButton accept=".hearth,application/zip" onChange={(file) => file && move.look(file)} inputProps={{ 'aria-label': t('move:open') }}>
            {(props) => <Button disabled={move.busy} {...props}>{t('move:open')}</Button>}
          </FileButton>
        </Group>
      )}
      {move.report && <Text size="sm" mt="sm" role="status">{move.report}</Text>}
      {move.problem && <p role="alert" className={classes.problem}>{move.problem.text}</p>}
    </div>
  )
}

interface FoundProps {
  readonly found: MovePreview
  readonly busy: boolean
  readonly onOpen: () => void
  readonly onCancel: () => void
}

/** What is in the file, and what it would take the place of. */
function Found({ found: { people, entries, photos, madeAt, here }, busy, onOpen, onCancel }: FoundProps) {
  const { t, i18n } = useTranslation()
  return (
    <>
      <p className={classes.verdict}>{t('move:found', { count: people, entries, photos, day: formatDay(madeAt.slice(0, 10), i18n.language) })}</p>
      {here.people > 0 && <Text size="sm" mt={4}>{t('move:replaces', { count: here.people })}</Text>}
      <Group gap={8} mt="sm">
        <Button variant="filled" loading={busy} onClick={onOpen}>{t('move:bring')}</Button>
        <Button disabled={busy} onClick={onCancel}>{t('move:cancel')}</Button>
      </Group>
    </>
  )
}
