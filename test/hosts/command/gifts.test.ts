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
