import { createHash } from 'node:crypto'
import type { Engine } from '../../src/engine/engine'

/** What a user does in these trials, and what they were promised. */
export interface Promises {
  /** People whose saving was acknowledged. */
  readonly people: string[]
  /** Tags every person of the time got in one change; all of them, or none. */
  readonly tags: string[]
}

export const nothingPromised = (): Promises => ({ people: [], tags: [] })

/** One step of a busy day, by its number: mostly a new person, now and then a change of everybody, a snapshot, a backup. */
export async function takeStep(engine: Engine, step: number, promise: (kind: keyof Promises, what: string) => void): Promise<void> {
  if (step % 25 === 24) await engine.snapshot()
  else if (step % 40 === 39) await engine.backup()
  else if (step % 10 === 9) {
    await engine.run({ type: 'person.tag', ids: [...engine.book.people.keys()], add: [`t${step}`] })
    promise('tags', `t${step}`)
  } else {
    await engine.run({ type: 'person.create', fields: { name: { given: nameOf(step) }, howWeMet: filler(step) } })
    promise('people', nameOf(step))
  }
}

const nameOf = (step: number) => `Person ${step}`

/** Text of changing length, so that lines end anywhere in a block. */
function filler(step: number): string {
  return createHash('sha256').update(String(step)).digest('hex').repeat(step % 30)
}

/** Everything promised that is not there, and everything that is there by half. */
export function broken(engine: Engine, { people, tags }: Promises): string[] {
  const there = [...engine.book.people.values()]
  const names = new Set(there.map(({ name }) => name.given))
  const lost = people.filter((name) => !names.has(name)).map((name) => `${name} is lost`)
  const byTag = tags.filter((tag) => !there.some((person) => person.tags.includes(tag))).map((tag) => `change ${tag} is lost`)
  const half = [...new Set(there.flatMap((person) => person.tags))].filter((tag) => {
    const step = Number(tag.slice(1))
    return there.some((person) => Number(person.name.given?.slice('Person '.length)) < step && !person.tags.includes(tag))
  })
  return [...lost, ...byTag, ...half.map((tag) => `change ${tag} is there by half`)]
}
