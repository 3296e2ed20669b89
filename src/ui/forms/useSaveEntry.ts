import type { Command } from '../../core/commands'
import { type Run, useRun, type Where } from '../book/useRun'
import type { Trouble } from '../book/trouble'
import { type NewPerson, type Picked, settlePicked } from './picked'

type NewEntry = Extract<Command, { type: 'entry.addTogether' }>['entries'][number]
type Fields = Readonly<Record<string, unknown>>

interface Save {
  /** New ones, one undoable step with the people made on the way; `made` are new people who have their id already. */
  add(people: readonly Picked[], entries: readonly Fields[], made?: readonly NewPerson[]): Promise<Trouble | undefined>
  edit(id: string, people: readonly Picked[], patch: Fields, on?: Beside): Promise<Trouble | undefined>
}

interface Beside {
  /** New people who have their id already. */
  readonly made?: readonly NewPerson[]
  /** The page on which it stands from now on, where that is another one. */
  readonly where?: Where
}

/** Saves what a form holds; answers what stood in the way. */
export function useSaveEntry(): Save {
  const run = useRun()
  return {
    add: (picked, entries, made = []) => {
      const { ids, people } = settlePicked(picked)
      const whole = entries.map((entry) => ({ personIds: ids, ...entry }) as unknown as NewEntry)
      return attempt(run, { type: 'entry.addTogether', people: [...made, ...people], entries: whole })
    },
    edit: async (id, picked, patch, { made = [], where } = {}) => {
      const { ids, people } = settlePicked(picked)
      for (const person of [...made, ...people]) {
        const trouble = await attempt(run, { type: 'person.create', ...person })
        if (trouble) return trouble
      }
      return attempt(run, { type: 'entry.edit', id, patch: { ...patch, personIds: ids } }, where)
    },
  }
}

async function attempt(run: Run, command: Command, where?: Where): Promise<Trouble | undefined> {
  let met: Trouble | undefined
  await run(command, { onTrouble: (trouble) => (met = trouble), where })
  return met
}

/** The errors to show for what stood in the way: beside the field it names, if the form has that one. */
export function errorsOf<V extends object>(trouble: Trouble, values: V, fieldNames: Readonly<Record<string, keyof V>> = {}): Partial<Record<keyof V | 'form', string>> {
  const named = trouble.field?.split('.')[0] ?? ''
  const field = fieldNames[named] ?? (Object.hasOwn(values, named) ? (named as keyof V) : 'form')
  return { [field]: trouble.text } as Partial<Record<keyof V | 'form', string>>
}
