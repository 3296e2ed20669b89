import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Puts a value on the clipboard and says so. */
export function CopyButton({ value }: { readonly value: string }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const label = t(copied ? 'person:act.copied' : 'person:act.copy', { value })
  return (
    <Tooltip label={label}>
      <ActionIcon size={24} aria-label={label} onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))} onBlur={() => setCopied(false)}>
        {copied ? <IconCheck size={15} stroke={1.7} /> : <IconCopy size={15} stroke={1.7} />}
      </ActionIcon>
    </Tooltip>
  )
}
