import { describe, expect, test } from 'vitest'
import type { Person } from '../../src/core/people'
import { reachWays } from '../../src/core/reach'
import { person } from './given'

const ways = (fields: Partial<Person>, region?: string) => reachWays(person('Ana', fields), region)
const phone = (value: string, preferred?: boolean) => ({ value, ...(preferred ? { preferred } : {}) })

describe('what opens', () => {
  test.each([
    { fields: { phones: [phone('+34 600 123-456')] }, channel: 'call', href: 'tel:+34600123456' },
    { fields: { phones: [phone('+34 600 123-456')] }, channel: 'sms', href: 'sms:+34600123456' },
    { fields: { phones: [phone('(020) 7946 0958')] }, channel: 'call', href: 'tel:02079460958' },
    { fields: { phones: [phone('+1 202 555 0143 ext. 12')] }, channel: 'call', href: 'tel:+12025550143' },
    { fields: { phones: [phone('+1 202 555 0143 x12')] }, channel: 'call', href: 'tel:+12025550143' },
    { fields: { phones: [phone('+44 (0)20 7946 0958')] }, channel: 'call', href: 'tel:+442079460958' },
    { fields: { phones: [phone('(+44) 20 7946 0958')] }, channel: 'call', href: 'tel:+442079460958' },
    { fields: { phones: [phone('0044 (0) 20 7946 0958')] }, channel: 'call', href: 'tel:00442079460958' },
    { fields: { phones: [phone('+49 30 1234567 Durchwahl 7')] }, channel: 'call', href: 'tel:+49301234567' },
    { fields: { phones: [phone('030/1234567')] }, channel: 'sms', href: 'sms:0301234567' },
    { fields: { phones: [phone('work: +44 20 7946 0958')] }, channel: 'call', href: 'tel:+442079460958' },
    { fields: { phones: [phone('020 7946 0958 (mobile)')] }, channel: 'call', href: 'tel:02079460958' },
    { fields: { phones: [phone('+34600111222 or +34600333444')] }, channel: 'call', href: 'tel:+34600111222' },
    { fields: { phones: [phone('020 7946 0958 / 020 7946 0959')] }, channel: 'call', href: 'tel:02079460958' },
    { fields: { phones: [phone('1-800-FLOWERS')] }, channel: 'call', href: 'tel:18003569377' },
    { fields: { phones: [phone('＋８６ 138 0013 8000 转 8')] }, channel: 'call', href: 'tel:+8613800138000' },
    { fields: { emails: [phone('ana@example.com')] }, channel: 'mail', href: 'mailto:ana@example.com' },
    { fields: { emails: [phone('ana+news@example.com?bcc=all@example.com')] }, channel: 'mail', href: 'mailto:ana%2Bnews@example.com%3Fbcc%3Dall@example.com' },
    { fields: { handles: [{ label: 'WhatsApp', value: '+34 600 123 456' }] }, channel: 'whatsapp', href: 'https://wa.me/34600123456' },
    { fields: { handles: [{ label: 'Telegram', value: '@ana_q' }] }, channel: 'telegram', href: 'https://t.me/ana_q' },
    { fields: { handles: [{ label: 'signal', value: '+34 600 123 456' }] }, channel: 'signal', href: 'https://signal.me/#p/+34600123456' },
    { fields: { handles: [{ label: 'WeChat', value: 'ana-wx' }] }, channel: 'wechat', href: undefined },
    { fields: { handles: [{ label: '微信', value: 'ana-wx' }] }, channel: 'wechat', href: undefined },
    { fields: { handles: [{ label: 'Line', value: 'ana' }] }, channel: 'message', href: undefined },
    { fields: { urls: [{ value: 'www.linkedin.com/in/ana' }] }, channel: 'social', href: 'https://www.linkedin.com/in/ana' },
    { fields: { urls: [{ value: 'http://linkedin.com/in/ana' }] }, channel: 'social', href: 'https://linkedin.com/in/ana' },
    { fields: { addresses: [{ street: 'Gran Vía 1', postalCode: '28013', city: 'Madrid' }] }, channel: 'letter', href: undefined },
  ])('$fields: $channel $href', ({ fields, channel, href }) => {
    expect(ways(fields).find((way) => way.channel === channel)).toMatchObject(href === undefined ? { channel } : { channel, href })
    expect(ways(fields).find((way) => way.channel === channel)?.href).toBe(href)
  })

  test.each([
    { fields: { urls: [{ value: 'https://ana.example.com' }] } },
    { fields: { urls: [{ value: 'https://evil.example/linkedin.com' }] } },
    { fields: { phones: [phone('ask her brother')] } },
    { fields: { emails: [phone('  ')] } },
  ])('$fields opens nothing', ({ fields }) => {
    expect(ways(fields)).toEqual([])
  })

  test('no way opens anything but https, mail, phone and text', () => {
    const odd = { phones: [phone('javascript:alert(1)')], handles: [{ label: 'telegram', value: 'javascript:alert(1)' }, { label: 'x', value: 'file:///etc/passwd' }], urls: [{ value: 'javascript:alert(1)//linkedin.com' }], emails: [phone('a@b.c\nBcc: d@e.f')] }
    for (const { href } of ways(odd)) expect(href ?? 'https://none').toMatch(/^(?:https:\/\/|mailto:|tel:|sms:)[^\s]*$/)
  })
})

describe('what to offer first', () => {
  const both = { phones: [phone('+34600123456')], emails: [phone('ana@example.com')] }
  test.each([
    { given: 'a phone and a mail', fields: both, first: 'call' },
    { given: 'only a mail', fields: { emails: both.emails }, first: 'mail' },
    { given: 'they prefer mail', fields: { ...both, reach: { channel: 'mail' as const } }, first: 'mail' },
    { given: 'they prefer a text', fields: { ...both, reach: { channel: 'sms' as const } }, first: 'sms' },
    { given: 'they prefer a message and have only a phone and a mail', fields: { ...both, reach: { channel: 'message' as const } }, first: 'sms' },
    { given: 'they prefer a message and have a handle', fields: { ...both, handles: [{ label: 'Line', value: 'ana' }], reach: { channel: 'message' as const } }, first: 'message' },
    { given: 'they prefer WhatsApp and have only a phone', fields: { ...both, reach: { channel: 'whatsapp' as const } }, first: 'whatsapp' },
    { given: 'they prefer to meet', fields: { ...both, reach: { channel: 'meeting' as const } }, first: 'call' },
    { given: 'only the mail is marked', fields: { phones: both.phones, emails: [phone('ana@example.com', true)] }, first: 'mail' },
    { given: 'both are marked, as address books do', fields: { phones: [phone('+34600123456', true)], emails: [phone('ana@example.com', true)] }, first: 'call' },
  ])('$given: $first', ({ fields, first }) => {
    const found = ways(fields)
    expect(found[0]).toMatchObject({ channel: first, preferred: true })
    expect(found.filter(({ preferred }) => preferred)).toHaveLength(1)
  })

  test('of two numbers the marked one', () => {
    expect(ways({ phones: [phone('+34600000001'), phone('+34600000002', true)] })[0]?.href).toBe('tel:+34600000002')
  })

  test('a number without a country code opens WhatsApp where the user’s country is known', () => {
    const fields = { phones: [phone('600 123 456')], reach: { channel: 'whatsapp' as const } }
    expect(ways(fields, 'ES')[0]).toMatchObject({ channel: 'whatsapp', href: 'https://wa.me/34600123456' })
    expect(ways(fields)[0]?.href).toBeUndefined()
  })
})
