import { expect, test } from 'vitest'
import type { Command } from '../../src/core/commands'
import { type Person, blankPerson } from '../../src/core/people'
import { Book } from '../../src/core/book'
import { canonical } from './canonical'
import { addPeople, namesIn, openTestEngine, person, temporaryFolder } from './temporaryBook'

const note = (personIds: string[], text = 'Loves fly fishing') => ({ type: 'entry.add', entry: { kind: 'note', personIds, text } }) as const

test('undo and redo go on after a restart, in the same order, with and without a snapshot between', async () => {
  const path = await temporaryFolder()
  const first = await openTestEngine(path)
  await addPeople(first, 'Marta', 'Omar')
  await first.snapshot()
  await addPeople(first, 'Ines')
  await first.undo()
  await first.close()
  const second = await openTestEngine(path)
  await second.undo()
  await second.undo()
  expect(namesIn(second)).toEqual([])
  await second.close()
  const third = await openTestEngine(path)
  await third.redo()
  await third.redo()
  await third.redo()
  expect(namesIn(third)).toEqual(['Ines', 'Marta', 'Omar'])
  await expect(third.redo()).rejects.toMatchObject({ code: 'redo.nothing' })
})

test('how many people lists leave out goes along with archiving, undo, redo and what a snapshot brings back', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  const ids = await addPeople(engine, 'Marta', 'Omar', 'Ines')
  const hidden = (of: typeof engine) => [of.status().people, of.status().hidden]
  await engine.run({ type: 'person.setState', ids: ids.slice(0, 2), state: 'archived' })
  expect(hidden(engine)).toEqual([3, 2])
  await engine.undo()
  expect(hidden(engine)).toEqual([3, 0])
  await engine.redo()
  await engine.snapshot()
  await engine.close()
  const again = await openTestEngine(path)
  expect(hidden(again)).toEqual([3, 2])
  const { changeId } = await again.run({ type: 'person.delete', ids: ids.slice(1) })
  expect(hidden(again)).toEqual([1, 1])
  await again.undo(changeId)
  await again.run({ type: 'person.setState', ids: ids.slice(0, 1), state: 'active' })
  expect(hidden(again)).toEqual([3, 1])
})

test('a change from before several snapshots can be undone by its id', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  const { changeId } = await engine.run(person('Marta'))
  for (const name of ['Omar', 'Ines', 'Lena']) {
    await engine.snapshot()
    await engine.run(person(name))
  }
  await engine.snapshot()
  await engine.close()
  const again = await openTestEngine(path)
  expect(again.status().undo).toEqual({ key: 'changes:person.created', params: { name: 'Lena' } })
  await again.undo(changeId)
  expect(namesIn(again)).toEqual(['Ines', 'Lena', 'Omar'])
  await expect(again.undo(changeId)).rejects.toMatchObject({ code: 'undo.gone' })
  await again.redo()
  expect(namesIn(again)).toEqual(['Ines', 'Lena', 'Marta', 'Omar'])
})

test('two windows edit different fields of one person: both win, and each can be undone alone', async () => {
  const engine = await openTestEngine(await temporaryFolder())
  const [id = ''] = await addPeople(engine, 'Marta')
  const [left, right] = await Promise.all([
    engine.run({ type: 'person.edit', id, patch: { howWeMet: 'at the fair' } }),
    engine.run({ type: 'person.edit', id, patch: { pronouns: 'she/her' } }),
  ])
  expect(engine.book.people.get(id)).toMatchObject({ howWeMet: 'at the fair', pronouns: 'she/her' })
  const { updatedAt } = engine.book.people.get(id) ?? {}
  await engine.undo(left.changeId)
  expect(engine.book.people.get(id)).toMatchObject({ pronouns: 'she/her', updatedAt })
  expect(engine.book.people.get(id)?.howWeMet).toBeUndefined()
  await engine.undo(right.changeId)
  expect(engine.book.people.get(id)?.pronouns).toBeUndefined()
})

test('on the same field the later edit wins, and undo holds the other', async () => {
  const engine = await openTestEngine(await temporaryFolder())
  const [id = ''] = await addPeople(engine, 'Marta')
  await engine.run({ type: 'person.edit', id, patch: { howWeMet: 'at the fair' } })
  await engine.run({ type: 'person.edit', id, patch: { howWeMet: 'through Omar' } })
  await engine.undo()
  expect(engine.book.people.get(id)?.howWeMet).toBe('at the fair')
})

type Made = { readonly ids: string[]; readonly name: string }
test.each<{ when: string; first: (made: Made) => Command; later: (made: Made) => Command[]; says: object }>([
  {
    when: 'a person who was edited later',
    first: () => ({ type: 'person.create', fields: { name: { given: 'Lena' } }, id: 'lena' }),
    later: () => [{ type: 'person.edit', id: 'lena', patch: { pronouns: 'she/her' } }],
    says: { params: { name: 'Lena', context: 'changed-later', field: 'pronouns' } },
  },
  {
    when: 'a person with a later note',
    first: () => ({ type: 'person.create', fields: { name: { given: 'Lena' } }, id: 'lena' }),
    later: () => [note(['lena'])],
    says: { params: { name: 'Lena', context: 'referred-to' } },
  },
  {
    when: 'a person somebody is now related to',
    first: () => ({ type: 'person.create', fields: { name: { given: 'Lena' } }, id: 'lena' }),
    later: ({ ids }) => [{ type: 'person.edit', id: ids[0] ?? '', patch: { relations: [{ personId: 'lena', label: 'sister' }] } }],
    says: { params: { name: 'Lena', context: 'referred-to' } },
  },
  {
    when: 'a person who introduced somebody later',
    first: () => ({ type: 'person.create', fields: { name: { given: 'Lena' } }, id: 'lena' }),
    later: ({ ids }) => [{ type: 'person.edit', id: ids[0] ?? '', patch: { introducedBy: 'lena' } }],
    says: { params: { name: 'Lena', context: 'referred-to' } },
  },
  {
    when: 'a note that was deleted later',
    first: ({ ids }) => ({ type: 'entry.add', entry: { id: 'note-1', kind: 'note', personIds: ids, text: 'Loves fly fishing' } }),
    later: () => [{ type: 'entry.delete', ids: ['note-1'] }],
    says: { params: { name: 'Marta', context: 'gone' } },
  },
  {
    when: 'the deletion of a note whose person is gone now',
    first: () => ({ type: 'entry.delete', ids: ['kept'] }),
    later: ({ ids }) => [{ type: 'person.delete', ids }],
    says: { params: { context: 'refers-to-gone' } },
  },
])('$when: the undo is refused, says what stands in the way, and changes nothing', async ({ first, later, says }) => {
  const engine = await openTestEngine(await temporaryFolder())
  const ids = await addPeople(engine, 'Marta')
  await engine.run({ type: 'entry.add', entry: { id: 'kept', kind: 'note', personIds: ids, text: 'kept' } })
  const { changeId } = await engine.run(first({ ids, name: 'Marta' }))
  for (const command of later({ ids, name: 'Marta' })) await engine.run(command)
  const before = canonical(engine.book)
  await expect(engine.undo(changeId)).rejects.toMatchObject({ code: 'undo.blocked', ...says })
  expect(canonical(engine.book)).toBe(before)
})

test('deleting a person takes their own notes along and leaves shared ones; undo brings all of it back', async () => {
  const engine = await openTestEngine(await temporaryFolder())
  const [marta = '', omar = ''] = await addPeople(engine, 'Marta', 'Omar')
  await engine.run(note([marta]))
  await engine.run(note([marta, omar], 'Lunch together'))
  const before = canonical(engine.book)
  await engine.run({ type: 'person.delete', ids: [marta] })
  expect([...engine.book.entries.values()].map(({ personIds }) => personIds)).toEqual([[omar]])
  await engine.undo()
  expect(canonical(engine.book)).toBe(before)
})

test('5,000 people in one change are undone and redone as one, also after a restart', async () => {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  await addPeople(engine, 'Marta')
  const before = canonical(engine.book)
  await engine.become(bookOf(5000), { key: 'changes:import.applied' })
  const after = canonical(engine.book)
  expect(engine.revision).toBe(2)
  await engine.close()
  const again = await openTestEngine(path)
  expect(canonical(again.book)).toBe(after)
  await again.undo()
  expect(canonical(again.book)).toBe(before)
  await again.redo()
  expect(canonical(again.book)).toBe(after)
  expect(await again.check()).toMatchObject({ ok: true, people: 5000 })
})

function bookOf(people: number): Book {
  const book = new Book()
  for (let index = 0; index < people; index++) {
    const someone: Person = { ...blankPerson(`p${index}`, '2026-03-01T09:00:00Z'), name: { given: `Person ${index}` } }
    book.set('people', someone.id, someone)
  }
  return book
}
