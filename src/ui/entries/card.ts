import type { ComponentType } from 'react'
import type { EntryKind, EntryOf } from '../../core/entries/registry'
import type { Start } from '../forms/useStart'

export interface CardProps<Kind extends EntryKind> {
  readonly entry: EntryOf<Kind>
}

export interface EditorProps {
  readonly start: Start
  readonly onDone: () => void
}

/** How one kind of entry looks in a timeline and how it is changed there; the form that changes it elsewhere goes by the kind's own name. */
export interface CardDefinition<Kind extends EntryKind> {
  readonly Card: ComponentType<CardProps<Kind>>
  /** What can be done with it besides changing it, below it. */
  readonly Buttons?: ComponentType<CardProps<Kind>>
  /** The card says itself which day it is about. */
  readonly hidesDay?: boolean
  readonly Editor: ComponentType<EditorProps>
  /** Colour of its dot: a token's name. */
  readonly tone: 'ember' | 'ash' | 'amber' | 'leaf'
  /** What stands after the day, in a few words; keys of texts with parameters. */
  readonly meta: (entry: EntryOf<Kind>) => readonly { readonly key: string; readonly params?: Readonly<Record<string, string | number>> }[]
}

export function defineCard<Kind extends EntryKind>(definition: CardDefinition<Kind>): CardDefinition<Kind> {
  return definition
}
