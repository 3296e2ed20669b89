import { describe, expect, test } from 'vitest'
import { addPerson, answer, hearth, newFolder } from './hearth'

interface Shown {
  readonly tags: readonly string[]
  readonly cadence?: { readonly days: number; readonly since: string }
  readonly entries: readonly Record<string, unknown>[]
}

describe('edit', () => {
  test('sets rhythm and tags as one change, which one undo takes back', async () => {
    const folder = await newFolder()
    const id = await addPerson(folder, 'Marta Quiroga')
    const { revision } = await answer<{ readonly revision: number }>(folder, 'edit', id, '--cadence', '30', '--tag', 'client', '--tag', 'key account')
    expect(await answer<Shown>(folder, 'show', id)).toMatchObject({ tags: ['client', 'key account'], cadence: { days: 30, since: '2026-11-21' } })
    expect(await answer(folder, 'undo')).toMatchObject({ revision: revision + 1 })
    const undone = await answer<Shown>(folder, 'show', id)
    expect({ tags: undone.tags, cadence: undone.cadence }).toEqual({ tags: [], cadence: undefined })
    expect(await answer(folder, 'redo')).toMatchObject({ revision: revision + 2 })
    expect((await answer<Shown>(folder, 'show', id)).tags).toEqual(['client', 'key account'])
  })

  test('takes tags and the rhythm away again', async () => {
    const folder = await newFolder()
    const id = await addPerson(folder, 'Marta Quiroga')
    await answer(folder, 'edit', id, '--cadence', '30', '--tag', 'client')
    await answer(folder, 'edit', id, '--cadence', 'none', '--untag', 'client')
    const { tags, cadence } = await answer<Shown>(folder, 'show', id)
    expect({ tags, cadence }).toEqual({ tags: [], cadence: undefined })
  })
})

describe('log', () => {
  test.each([
    { at: [], on: '2026-11-21' },
    { at: ['--at', '2026-11-03'], on: '2026-11-03' },
    { at: ['--at', '2026-11-03T15:30'], on: '2026-11-03T15:30' },
    { at: ['--at', 'yesterday'], on: '2026-11-20' },
    { at: ['--at', 'last friday'], on: '2026-11-20' },
    { at: ['--at', '昨天'], on: '2026-11-20' },
    { at: ['--at', '3 weeks ago'], on: '2026-10-31' },
  ])('$at is $on', async ({ at, on }) => {
    const folder = await newFolder()
    const id = await addPerson(folder, 'Marta Quiroga')
    const logged = await answer<{ readonly id: string }>(folder, 'log', id, '--channel', 'call', '--text', 'About the lights', ...at)
    const { entries } = await answer<Shown>(folder, 'show', id)
    expect(entries.find((entry) => entry.id === logged.id)).toMatchObject({ kind: 'interaction', channel: 'call', text: 'About the lights', at: on, direction: 'both' })
  })

  test.each([
    { channel: 'mail', options: [], direction: 'out' },
    { channel: 'mail', options: ['--direction', 'in'], direction: 'in' },
    { channel: 'meeting', options: [], direction: 'both' },
  ])('a $channel $options is $direction', async ({ channel, options, direction }) => {
    const folder = await newFolder()
    const id = await addPerson(folder, 'Marta Quiroga')
    await answer(folder, 'log', id, '--channel', channel, ...options)
    expect((await answer<Shown>(folder, 'show', id)).entries.some((entry) => entry.channel === channel && entry.direction === direction)).toBe(true)
  })

  test('words that name no day are refused and nothing is written', async () => {
    const folder = await newFolder()
    const id = await addPerson(folder, 'Marta Quiroga')
    const { code, err } = await hearth(folder, ['log', id, '--channel', 'call', '--at', 'blorb', '--json'])
    expect({ code, says: err.includes('"blorb" names no day') }).toEqual({ code: 1, says: true })
    expect((await answer<Shown>(folder, 'show', id)).entries).toHaveLength(1)
  })
})

test('a purchase, a referral and a leaving are noted, and the tree of referrals says what they brought', async () => {
  const folder = await newFolder()
  const [marta, omar] = [await addPerson(folder, 'Marta Quiroga'), await addPerson(folder, 'Omar Haddad')]
  await answer(folder, 'referral', marta, omar, '--text', 'a café', '--at', '2026-10-01')
  await answer(folder, 'purchase', omar, '--title', 'lamps', '--amount', '12.50', '--currency', 'EUR', '--at', '2026-10-05')
  await answer(folder, 'leaving', omar, '--why', 'price', '--text', 'too dear')
  const { rows } = await answer<{ readonly rows: readonly object[] }>(folder, 'referrals')
  expect(rows).toMatchObject([{ name: 'Marta Quiroga', depth: 0, sent: 1, branch: [{ amount: '12.50', currency: 'EUR' }] }, { name: 'Omar Haddad', depth: 1, outcome: 'won', on: '2026-10-01' }])
  // Two of them are of today, written by processes whose clocks stand still: their order is not told.
  const { entries } = await answer<{ readonly entries: readonly { readonly kind: string }[] }>(folder, 'show', omar)
  expect(entries.toSorted((a, b) => a.kind.localeCompare(b.kind))).toMatchObject([{ kind: 'interaction' }, { kind: 'leaving', why: 'price' }, { kind: 'purchase' }, { kind: 'referral', byId: marta }])
  expect((await hearth(folder, ['purchase', omar, '--title', 'lamps', '--amount', '12 pounds', '--json'])).code).toBe(2)
})

test('a complaint is answered and solved, advice is used and told, a sensitive time has its end', async () => {
  const folder = await newFolder()
  const marta = await addPerson(folder, 'Marta Quiroga')
  const complaint = await answer<{ readonly id: string }>(folder, 'complaint', marta, '--text', 'Lamps came late', '--at', '2026-11-20')
  const today = async () => (await answer<{ readonly nudges: readonly { readonly reasons: readonly string[] }[] }>(folder, 'today')).nudges.flatMap(({ reasons }) => reasons)
  expect(await today()).toContain('complaint')
  await answer(folder, 'complaint', complaint.id, '--to', 'answered', '--offered', 'express at our cost')
  await answer(folder, 'complaint', complaint.id, '--to', 'solved')
  expect(await today()).not.toContain('complaint')
  const advice = await answer<{ readonly id: string }>(folder, 'advice', marta, '--text', 'Ask for half up front')
  await answer(folder, 'advice', advice.id, '--to', 'used', '--outcome', 'two paid at once')
  expect(await today()).toContain('suggestion')
  await answer(folder, 'advice', advice.id, '--to', 'told')
  await answer(folder, 'sensitive', marta, '--state', 'bereaved', '--until', '2027-02-01')
  const { entries } = await answer<{ readonly entries: readonly Readonly<Record<string, unknown>>[] }>(folder, 'show', marta)
  expect(entries).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'complaint', offered: 'express at our cost', answeredOn: '2026-11-21', solvedOn: '2026-11-21' }),
      expect.objectContaining({ kind: 'suggestion', step: 'told', outcome: 'two paid at once' }),
      expect.objectContaining({ kind: 'hardship', state: 'bereaved', until: '2027-02-01' }),
    ]),
  )
  expect((await hearth(folder, ['complaint', marta])).code).toBe(2)
  expect((await hearth(folder, ['complaint', advice.id, '--to', 'solved'])).code).toBe(1)
})

describe('add', () => {
  test('writes down what the line says, and says what it understood', async () => {
    const folder = await newFolder()
    await addPerson(folder, 'Marta Quiroga')
    const added = await answer<{ readonly understood: Record<string, unknown> }>(folder, 'add', 'lunch with Marta yesterday, loves fly fishing, follow up in 2 weeks')
    expect(added).toMatchObject({
      changed: true,
      understood: { person: { name: 'Marta Quiroga' }, interaction: { channel: 'meeting', on: '2026-11-20' }, interests: ['fly fishing'], reminder: { due: '2026-12-05' } },
    })
  })

  test('a name that fits several people is refused; nothing is guessed', async () => {
    const folder = await newFolder()
    await addPerson(folder, 'Marta Quiroga')
    await addPerson(folder, 'Marta Okafor')
    const before = await answer<{ readonly entries: number }>(folder, 'check')
    const { code, err } = await hearth(folder, ['add', 'lunch with Marta yesterday'])
    expect(code).toBe(1)
    expect(err).toMatch(/Several people could be meant: .*Quiroga.*Okafor|Several people could be meant: .*Okafor.*Quiroga/)
    expect(await answer(folder, 'check')).toMatchObject({ entries: before.entries })
  })
})

describe('undo and redo', () => {
  test('on a new book there is nothing to take back', async () => {
    for (const direction of ['undo', 'redo']) {
      const { code, out, err } = await hearth(await newFolder(), [direction, '--json'])
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toContain(`nothing to ${direction}`)
    }
  })
})

test('check counts what is there', async () => {
  const folder = await newFolder()
  await addPerson(folder, 'Marta Quiroga')
  expect(await answer(folder, 'check')).toEqual({ ok: true, people: 1, entries: 1, problems: [] })
})

test('bulk changes everyone a search names, and nobody else', async () => {
  const folder = await newFolder()
  const [ana, ben] = [await addPerson(folder, 'Ana Ruiz'), await addPerson(folder, 'Ben Ruiz')]
  await answer(folder, 'edit', ana, '--tag', 'client')
  expect(await answer(folder, 'bulk', 'tag:client', '--tag', 'vip', '--festival', 'CNY', '--festival', 'Diwali', '--cadence', '60')).toEqual({ ids: [ana], changed: true })
  expect(await answer(folder, 'show', ana)).toMatchObject({ tags: ['client', 'vip'], festivals: ['spring-festival', 'diwali'], cadence: { days: 60 } })
  expect(await answer(folder, 'show', ben)).toMatchObject({ tags: [] })
  expect(await answer(folder, 'bulk', 'tag:nobody', '--tag', 'vip')).toEqual({ ids: [], changed: false })
})
