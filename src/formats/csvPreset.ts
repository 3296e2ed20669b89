/** A program whose tables Hearth knows by their headings. */
export interface Preset {
  readonly name: string
  /** Where a heading goes; undefined: this program does not write it. */
  readonly targetOf: (heading: string) => string | undefined
  /** Headings that only this program writes, all of them together. */
  readonly signs: readonly string[]
  /** Headings it does not name go where they would in any table, not into a field of the user's own. */
  readonly suggests?: true
}

/** Headings and where they go, as a lookup that does not mind case. */
export function headingTable(entries: Readonly<Record<string, string>>): (heading: string) => string | undefined {
  const targets = new Map(Object.entries(entries).map(([heading, target]) => [heading.toLowerCase(), target]))
  return (heading) => targets.get(heading.trim().toLowerCase())
}
