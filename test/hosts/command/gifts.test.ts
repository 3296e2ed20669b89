import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answer, fixture, hearth, newFolder } from './hearth'

/** A book with one of the people of a fixture, who must not be given wine. */
async function withFrank(): Promise<{ readonly folder: string; readonly id: string }> {
  const folder = await newFolder()
  await answer(folder, 'import', fixture('vcard/rfc2426-example.vcf'))
  const [frank] = await answer<{ id: string }[]>(folder, 'search', 'frank dawson')
  return { folder, id: frank?.id ?? '' }
}

test('what nobody asked about is held back, not given; a written reason lets it through, and the register tells', async () => {
  const { folder, id } = await withFrank()
  await answer(folder, 'gifts', id, '--idea', 'A bottle of Rioja', '--why', 'the vineyard')
  expect(await answer(folder, 'gifts')).toMatchObject({ held: [{ title: 'A bottle of Rioja', concerns: [{ verdict: 'held', about: 'alcohol' }] }], ideas: [] })
  const refused = await hearth(folder, ['gifts', id, '--idea', 'Six bottles of beer', '--why', 'the vineyard', '--given'])
  expect(refused.code).not.toBe(0)
  expect(refused.err).toContain('alcohol')
  await answer(folder, 'gifts', id, '--idea', 'Six bottles of beer', '--why', 'the vineyard', '--given', '--override', 'he asked for it')
  expect(await answer(folder, 'gifts', id)).toMatchObject({ ledger: [{ title: 'Six bottles of beer', direction: 'out', what: 'gift' }] })
  expect(await answer(folder, 'gifts', '--register')).toMatchObject({ rows: [{ title: 'Six bottles of beer', override: 'he asked for it' }] })
})

test('ideas come with why they fit; the register is written as CSV, never over what is there', async () => {
  const { folder, id } = await withFrank()
  const { ideas } = await answer<{ ideas: { title: string; why: string }[] }>(folder, 'gifts', id, '--find')
  expect(ideas.length).toBeGreaterThan(2)
  for (const { title, why } of ideas) expect([title, why]).not.toContain('')
  await answer(folder, 'gifts', id, '--idea', '=Map', '--why', 'lost his', '--given')
  const out = join(folder, 'register.csv')
  expect(await answer(folder, 'gifts', '--register', '--out', out)).toMatchObject({ path: out, entries: 1 })
  expect(await readFile(out, 'utf8')).toContain(`"'=Map"`)
  expect((await hearth(folder, ['gifts', '--register', '--out', out])).code).not.toBe(0)
})

test('what is off limits, limits, what a gift cost and came from: all by command, and undone', async () => {
  const { folder, id } = await withFrank()
  await answer(folder, 'off-limits', id, '--category', 'alcohol', '--text', 'sober since 2019')
  expect(await answer(folder, 'off-limits', id)).toMatchObject({ offLimits: [{ category: 'alcohol', text: 'sober since 2019', state: 'known' }] })
  expect((await hearth(folder, ['gifts', id, '--idea', 'A bottle of Rioja', '--why', 'the vineyard'])).err).toContain('Off limits for')
  await answer(folder, 'gift-limits', '--set', 'house rule', '--amount', '1.000,00', '--currency', 'eur')
  expect(await answer(folder, 'gift-limits')).toMatchObject({ limits: [{ name: 'house rule', amount: '1000.00', currency: 'EUR', per: 'recipient' }] })
  const over = await hearth(folder, ['gifts', id, '--idea', 'A chair', '--why', 'his back', '--given', '--price', '1000.01', '--currency', 'EUR'])
  expect([over.code, over.err.includes('limit')]).toEqual([1, true])
  await answer(folder, 'gifts', id, '--idea', 'A stool', '--why', 'his back', '--given', '--price', '45', '--currency', 'EUR', '--occasion', 'birthday')
  await answer(folder, 'gifts', id, '--idea', 'Honey', '--from-them')
  expect(await answer(folder, 'gifts', '--register')).toMatchObject({ totals: [{ amount: '45', currency: 'EUR' }] })
  expect(await answer(folder, 'gifts', id)).toMatchObject({ ledger: [{ title: 'Honey', direction: 'in', owesThanks: true }, { title: 'A stool', giving: 'occasion' }] })
  await answer(folder, 'gift-limits', '--remove', 'house rule')
  expect(await answer(folder, 'gift-limits')).toEqual({ limits: [] })
  await answer(folder, 'undo')
  expect(await answer(folder, 'gift-limits')).toMatchObject({ limits: [{ name: 'house rule' }] })
})

test('favours, thanks, the one chance to ask and cards by command', async () => {
  const { folder, id } = await withFrank()
  const came = await answer<{ id: string }>(folder, 'favour', id, '--title', 'a word about the lease', '--sort', 'advice', '--from-them')
  await answer(folder, 'thanks', came.id)
  const done = await answer<{ id: string }>(folder, 'favour', id, '--title', 'moved his desk')
  await answer(folder, 'asked', done.id, '--for', 'review')
  expect((await hearth(folder, ['asked', done.id])).code).toBe(1)
  const { entries } = await answer<{ entries: { id: string; thankedOn?: string; asked?: string }[] }>(folder, 'show', id)
  expect(entries.find((entry) => entry.id === came.id)?.thankedOn).toBeDefined()
  expect(entries.find((entry) => entry.id === done.id)?.asked).toBe('review')
  const card = await answer<{ id: string }>(folder, 'cards', id, '--text', 'Thank you, Frank.')
  expect(await answer(folder, 'cards')).toMatchObject({ cards: [{ id: card.id, status: 'to-write', text: 'Thank you, Frank.' }] })
  await answer(folder, 'cards', '--sent', card.id)
  expect(await answer(folder, 'cards')).toEqual({ cards: [] })
})
