/** A place in a file that is not as it was written. `file` is relative to the book's folder. */
export interface Damage {
  readonly file: string
  /** 1-based; left out where the file as a whole is meant. */
  readonly line?: number
  readonly message: string
  /** `damage`: something saved no longer verifies, the book may only be read. `torn`: the end is cut short, the next write cuts it clean. */
  readonly kind: 'damage' | 'torn'
}

export function damage(file: string, line: number | undefined, message: string): Damage {
  return { kind: 'damage', file, message, ...(line === undefined ? {} : { line }) }
}

/** Thrown inside the store where reading cannot go on. */
export class Damaged extends Error {
  override readonly name = 'Damaged'

  constructor(readonly damage: Damage) {
    super(`${damage.file}: ${damage.message}`)
  }
}
