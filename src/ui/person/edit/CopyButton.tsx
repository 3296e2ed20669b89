import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from '../../reach/useOpening'

/** Puts a value on the clipboard and says so. */
export function CopyButton({ value }: { readonly value: string }) {
  const { t } = useTranslation()
  const [state, setState] = useState<'copy' | 'copied' | 'failed'>('copy')
  const label = state === 'failed' ? t('reach:notCopied') : t(`person:act.${state}`, { value })
  const copy = async () => setState((await copyText(value)) ? 'copied' : 'failed')
  return (
    <Tooltip label={label}>
      <ActionIcon size={24} aria-label={label} onClick={() => void copy()} onBlur={() => setState('copy')}>
        {state === 'copied' ? <IconCheck size={15} stroke={1.7} /> : <IconCopy size={15} stroke={1.7} />}
      </ActionIcon>
    </Tooltip>
  )
}
