import { PAGE_HOST, PAGE_SCHEME } from './channels'

const openable = new Set(['https:', 'mailto:', 'tel:', 'sms:'])
/** Longer ones have crashed system programs. */
const LONGEST_LINK = 2000

/** The link as it may be handed to the system's programs, or undefined: https, mailto, tel and sms, nothing else. */
export function openableLink(link: unknown): string | undefined {
  if (typeof link !== 'string' || link.length > LONGEST_LINK || !URL.canParse(link)) return undefined
  const url = new URL(link)
  return openable.has(url.protocol) ? url.href : undefined
}

/** Whether an address is one of Hearth's own pages, and not one that only looks like it. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return protocol === `${PAGE_SCHEME}:` && host === PAGE_HOST && username === '' && password === ''
}
