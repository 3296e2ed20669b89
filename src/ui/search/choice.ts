import type { ReactNode } from 'react'

/** One line of a list under a search field. */
export interface Choice {
  readonly id: string
  readonly content: ReactNode
  readonly perform: () => void
}

export interface ChoiceGroup {
  readonly id: string
  /** Left out: the group needs no heading. */
  readonly name?: string
  readonly choices: readonly Choice[]
}

export function choicesIn(groups: readonly ChoiceGroup[]): readonly Choice[] {
  return groups.flatMap(({ choices }) => choices)
}
