import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openingOf } from '../../src/core/reachLinks'
import { reachWays } from '../../src/core/reach'
import type { MailWith } from '../../src/core/settings'
import { openableLink } from '../../src/hosts/desktop/links'
import { person } from './given'

const ana = person('Ana', {
  emails: [{ value: 'ana+news@example.com' }],
  phones: [{ value: '+34 600 123 456' }],
  handles: [
    { label: 'WhatsApp', value: '+34 600 123 456' },
    { label: 'Telegram', value: '@ana_q' },
    { label: 'Signal', value: '+34 600 123 456' },
    { label: 'WeChat', value: 'ana-wx' },
  ],
})
const way = (channel: string) => {
  const found = reachWays(ana).find((each) => each.channel === channel)
  if (!found) throw new Error(`no ${channel}`)
  return found
}
const words = { subject: 'Hi & bye', text: 'How are you?\nÑandú & 你好' }
const body = 'How%20are%20you%3F%0A%C3%91and%C3%BA%20%26%20%E4%BD%A0%E5%A5%BD'

describe('what opens, and what is to be copied', () => {
  test.each([
    { channel: 'mail', mailWith: 'system', href: `mailto:ana%2Bnews@example.com?subject=Hi%20%26%20bye&body=${body.replace('%0A', '%0D%0A')}` },
    { channel: 'mail', mailWith: 'gmail', href: `https://mail.google.com/mail/?view=cm&fs=1&to=ana%2Bnews%40example.com&su=Hi%20%26%20bye&body=${body}` },
    { channel: 'mail', mailWith: 'outlook', href: `https://outlook.live.com/mail/0/deeplink/compose?to=ana%2Bnews%40example.com&subject=Hi%20%26%20bye&body=${body}` },
    { channel: 'mail', mailWith: 'outlook-work', href: `https://outlook.office.com/mail/deeplink/compose?to=ana%2Bnews%40example.com&subject=Hi%20%26%20bye&body=${body}` },
    { channel: 'sms', mailWith: 'system', href: `sms:+34600123456?body=${body}` },
    { channel: 'whatsapp', mailWith: 'system', href: `https://wa.me/34600123456?text=${body}` },
    { channel: 'telegram', mailWith: 'system', href: `https://t.me/ana_q?text=${body}` },
    { channel: 'signal', mailWith: 'system', href: 'https://signal.me/#p/+34600123456', copy: words.text },
    { channel: 'wechat', mailWith: 'system', copy: words.text },
  ] as const)('$channel with $mailWith', ({ channel, mailWith, ...opening }) => {
    expect(openingOf(way(channel), words, mailWith)).toEqual(opening)
  })

  test.each([
    { channel: 'call', opening: { href: 'tel:+34600123456' } },
    { channel: 'mail', opening: { href: 'mailto:ana%2Bnews@example.com' } },
    { channel: 'wechat', opening: { copy: 'ana-wx' } },
  ])('$channel without words', ({ channel, opening }) => {
    expect(openingOf(way(channel), { text: ' ' }, 'system')).toEqual(opening)
  })

  test('words too long for a link are copied instead of cut', () => {
    const long = { text: 'word '.repeat(600) }
    expect(openingOf(way('mail'), long, 'system')).toEqual({ href: 'mailto:ana%2Bnews@example.com', copy: long.text.trim() })
  })

  test('whatever is written, the desktop opens every link and no other words get into it', () => {
    const mailWith = fc.constantFrom<MailWith>('system', 'gmail', 'outlook', 'outlook-work')
    const channel = fc.constantFrom('mail', 'sms', 'whatsapp', 'telegram', 'signal', 'call')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 60 }), channel, mailWith, (text, subject, to, where) => {
        const { href = '' } = openingOf(way(to), { text, subject }, where)
        expect(openableLink(href)).toBeDefined()
        expect(href).not.toMatch(/\s|[<>"]/)
        expect(href.match(/[?&](?:bcc|cc|to)=/gi)?.length ?? 0).toBe(where === 'system' || to !== 'mail' ? 0 : 1)
      }),
    )
  })
})
