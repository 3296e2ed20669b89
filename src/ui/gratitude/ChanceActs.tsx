import { Button } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { ChanceMenu } from '../laterParts'
import type { ReasonActsProps } from '../today/reasonActs'
import { useMenuLater } from '../today/useMenuLater'

/** The one chance to return it, with its menu once that has come. */
export function ChanceActs({ entryId }: ReasonActsProps) {
  const { isReady, alone, before } = useMenuLater()
  return isReady ? <ChanceMenu entryId={entryId} before={before} /> : <ChanceButton {...alone} />
}

/** The button itself; a menu adds what opens it. */
export function ChanceButton(props: ComponentProps<'button'>) {
  const { t } = useTranslation()
  return <Button {...props} size="xs" data-act="done" rightSection={<IconChevronDown size={14} stroke={1.7} />}>{t('gratitude:ask')}</Button>
}
