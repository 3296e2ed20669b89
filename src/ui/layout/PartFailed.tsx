import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Failed } from './ErrorBoundary'

/** In place of a small part of a page that failed or could not be loaded; what is around it stays. */
export function PartFailed({ retry }: Failed) {
  const { t } = useTranslation()
  return (
    <Stack role="alert" align="flex-start" gap="xs" py="xs">
      <Text size="sm">{t('app:partFailed.part')}</Text>
      <Button size="xs" onClick={retry}>{t('app:broken.retry')}</Button>
    </Stack>
  )
}
