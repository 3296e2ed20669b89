import { Code, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Flame } from '../look/Flame'

/** What a tab shows that was opened without Hearth's own link: how to open it again, and nothing of the book. */
export function NoAccess() {
  const { t } = useTranslation()
  return (
    <Stack align="center" justify="center" h="100%" gap="xs" p="xl">
      <Flame size={40} />
      <Title order={1}>{t('app:noAccess.title')}</Title>
      <Text c="dimmed" ta="center" maw={440}>
        {t('app:noAccess.text')} <Code>npm start</Code>
      </Text>
    </Stack>
  )
}
