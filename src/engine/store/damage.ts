/** What can be wrong with a file, in the words of a report. */
const words = {
  line: 'this line does not verify',
  firstLine: 'the first line does not verify',
  name: 'the file does not carry its own name',
  order: 'lines are missing or repeated',
  end: 'the end of the file is missing',
  seal: 'this line is not as it was sealed',
  missing: 'this file is missing',
  after: 'changes are missing after this file',
  before: 'changes are missing before this file',
  otherBook: 'this file belongs to another book',
  gone: 'the files of this book are gone',
  cut: 'the end of the journal is cut short',
  begun: 'this file was begun and never finished',
  unsaved: 'the last saved changes are missing',
}
export type DamageWhat = keyof typeof words

/** A place in a file that is not as it was written. `file` is relative to the book's folder. */
export interface Damage {
  readonly file: string
  /** 1-based; left out where the file as a whole is meant. */
  readonly line?: number
  /** For a text in the user's language. */
  readonly what: DamageWhat
  readonly message: string
  /** `damage`: something saved no longer verifies, the book may only be read. `torn`: the end is cut short, the next write cuts it clean. */
  readonly kind: 'damage' | 'torn'
}

export function damage(file: string, line: number | undefined, what: DamageWhat): Damage {
  return { kind: 'damage', file, what, message: words[what], ...(line === undefined ? {} : { line }) }
}

export function torn(file: string, line: number | undefined, what: DamageWhat): Damage {
  return { ...damage(file, line, what), kind: 'torn' }
}

/** Thrown inside the store where reading cannot go on. */
export class Damaged extends Error {
  override readonly name = 'Damaged'

  constructor(readonly damage: Damage) {
    super(`${damage.file}: ${damage.message}`)
  }
}
