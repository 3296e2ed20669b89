import { IconLock } from '@tabler/icons-react'
import { client } from '../book/client'
import { defineAction } from './action'

/** Locks an encrypted book at once. */
export const lockBook = defineAction({
  name: 'lockBook',
  keywords: ['lock', 'passphrase', 'encrypt', 'privacy', '锁定', '口令', '加密'],
  icon: IconLock,
  perform: async () => {
    const { encrypted } = await client.vault.status()
    if (encrypted) await client.vault.lock()
  },
})
