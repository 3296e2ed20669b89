import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine'
import { canonical } from './canonical'
import { MovedClock } from './movedClock'
import { doing } from './randomCommands'
import { addPeople, namesIn, openTestEngine, temporaryFolder } from './temporaryBook'

const labels = async (engine: Engine) => (await engine.safety.past.list(undefined, 50)).changes.map(({ label, sort, undone }) => [label.key.slice(8), sort, undone])

test('history tells changes, what was taken back and done again, also from before a snapshot and a restart', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  const [marta = ''] = await addPeople(engine, 'Marta', 'Omar')
  await engine.snapshot()
  await engine.run({ type: 'person.star', ids: [marta], starred: true })
  await engine.undo()
  await engine.redo()
  await engine.undo()
  const told = [
    ['person.starred', 'undo', false],
    ['person.starred', 'redo', false],
    ['person.starred', 'undo', false],
    ['person.starred', 'change', true],
    ['person.created', 'change', false],
    ['person.created', 'change', false],
  ]
  expect(await labels(engine)).toEqual(told)
  await engine.close()
  const again = await openTestEngine(path)
  expect(await labels(again)).toEqual(told)
  const { changes, more } = await again.safety.past.list(5, 2)
  expect([changes.map(({ revision }) => revision), more]).toEqual([[4, 3], true])
})

test('a single change is taken back where nothing later stands on it; else it says what does', async () => {
  const engine = await openTestEngine(await temporaryFolder())
  const [marta = ''] = await addPeople(engine, 'Marta')
  const first = (await engine.run({ type: 'person.edit', id: marta, patch: { howWeMet: 'at the fair' } })).changeId ?? ''
  const second = (await engine.run({ type: 'person.star', ids: [marta], starred: true })).changeId ?? ''
  const third = (await engine.run({ type: 'person.edit', id: marta, patch: { howWeMet: 'at the theatre' } })).changeId ?? ''
  expect(await engine.safety.past.show(first)).toMatchObject({ obstacle: { code: 'undo.blocked', params: { name: 'Marta', field: 'howWeMet' } }, touched: [{ outcome: 'changed', name: 'Marta', personId: marta, fields: ['howWeMet'] }] })
  await expect(engine.undo(first)).rejects.toMatchObject({ code: 'undo.blocked' })
  expect((await engine.safety.past.show(second)).obstacle).toBeUndefined()
  await engine.undo(second)
  await engine.undo(third)
  await engine.undo(first)
  expect(engine.book.people.get(marta)).not.toHaveProperty('howWeMet')
})

test('the trash holds deleted people and entries for thirty days, and gives them back with what they stood with', async () => {
  const clock = new MovedClock('2026-03-01T09:00')
  const engine = await openTestEngine(await temporaryFolder(), { clock })
  const [marta = '', omar = '', ines = ''] = await addPeople(engine, 'Marta', 'Omar', 'Ines')
  await engine.run({ type: 'person.edit', id: omar, patch: { relations: [{ personId: marta, label: 'sister' }], introducedBy: ines } })
  const note = async (text: string, ...personIds: string[]) => (await engine.run({ type: 'entry.add', entry: { kind: 'note', personIds, text } })).ids[0] ?? ''
  await note('hers', marta)
  await note('shared', marta, omar)
  const gone = await note('deleted alone', omar)
  const before = canonical(engine.book)
  await engine.run({ type: 'entry.delete', ids: [gone] })
  await engine.run({ type: 'person.delete', ids: [marta, ines] })

  const { people, entries } = await engine.safety.trash.list()
  expect(people).toMatchObject([{ name: 'Marta', entries: 1, until: '2026-03-31' }, { name: 'Ines', entries: 0 }])
  expect(entries).toMatchObject([{ id: gone, kind: 'note', names: ['Omar'] }])

  await engine.safety.trash.putBack(people[0]?.changeId ?? '', [marta])
  expect(namesIn(engine)).toEqual(['Marta', 'Omar'])
  expect(engine.book.people.get(omar)).toMatchObject({ relations: [{ personId: marta, label: 'sister' }] })
  expect((await engine.safety.trash.list()).people).toMatchObject([{ name: 'Ines' }])
  await engine.safety.trash.putBack(people[0]?.changeId ?? '', [ines])
  await engine.safety.trash.putBack(entries[0]?.changeId ?? '', [gone])
  expect(withoutTimes(canonical(engine.book))).toBe(withoutTimes(before))
  expect(await engine.safety.trash.list()).toEqual({ people: [], entries: [] })
  await expect(engine.safety.trash.putBack(people[0]?.changeId ?? '', [marta])).rejects.toMatchObject({ code: 'trash.gone' })

  await engine.run({ type: 'person.delete', ids: [omar] })
  clock.set('2026-03-31T08:00')
  expect((await engine.safety.trash.list()).people).toHaveLength(1)
  clock.set('2026-03-31T10:00')
  expect(await engine.safety.trash.list()).toEqual({ people: [], entries: [] })
})

test('what is put back from the trash equals what was deleted, whatever was done before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 1, maxLength: 12 }), fc.nat(), async (steps, chosen) => {
      const engine = await openTestEngine(await temporaryFolder())
      for (const { act } of steps) await act(engine).catch(() => undefined)
      const ids = [...engine.book.people.keys()]
      const id = ids[chosen % Math.max(1, ids.length)]
      if (id === undefined) return
      const before = canonical(engine.book)
      const { changeId = '' } = await engine.run({ type: 'person.delete', ids: [id] })
      await engine.safety.trash.putBack(changeId, [id])
      expect(withoutTimes(canonical(engine.book))).toBe(withoutTimes(before))
    }),
    { numRuns: 15 },
  )
})

/** Putting back touches the rows of others, who change their `updatedAt` and the order of names beside an entry. */
function withoutTimes(text: string): string {
  return text.replace(/"updatedAt":"[^"]*",?/g, '').replace(/"personIds":\[([^\]]*)\]/g, (_all, ids: string) => `"personIds":[${ids.split(',').sort().join(',')}]`)
}
