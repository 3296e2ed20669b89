import { ActionIcon, Tooltip } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import { connection } from '../../book/client'

/** Opens an address in the system's program for it. */
export function OpenButton({ href, label, icon: ActIcon }: { readonly href: string; readonly label: string; readonly icon: Icon }) {
  return (
    <Tooltip label={label}>
      <ActionIcon size={24} aria-label={label} onClick={() => connection.host.openLink(href)}>
        <ActIcon size={15} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  )
}
