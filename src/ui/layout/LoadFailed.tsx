import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useTrouble } from '../book/trouble'

/** In place of a list or page whose question went unanswered: why, and a way to ask again. */
export function LoadFailed({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const { t } = useTranslation()
  const { read } = useTrouble()
  return (
    <Stack role="alert" align="flex-start" gap="xs" p="md">
      <Text>{read(error).text}</Text>
      <Button onClick={retry}>{t('app:loadFailed.retry')}</Button>
    </Stack>
  )
}
