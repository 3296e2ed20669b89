import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Failed } from './ErrorBoundary'
import { Fault } from './Fault'

/** In place of a page that failed: what is safe, and two ways on. The fault itself is shown small, for a report. */
export function Broken({ error, retry }: Failed) {
  const { t } = useTranslation()
  return (
    <Stack role="alert" align="center" justify="center" h="100%" gap="xs" p="xl">
      <Title order={1}>{t('app:broken.title')}</Title>
      <Text c="dimmed" ta="center" maw={440}>{t('app:broken.text')}</Text>
      <Group mt="sm" gap="xs">
        <Button variant="filled" onClick={retry}>{t('app:broken.retry')}</Button>
        <Button onClick={() => window.location.reload()}>{t('app:broken.reload')}</Button>
      </Group>
      <Fault error={error} mt="md" maw={560} />
    </Stack>
  )
}
