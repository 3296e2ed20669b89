import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TypedDraft } from '../../contract'
import { client } from '../book/client'
import { justLeft, keysBeingWritten } from './DraftKeeper'

/** A form opens without its draft rather than late; the draft comes after it. */
const PATIENCE_MS = 600

type KnownDraft = Pick<TypedDraft, 'key' | 'text'>

export interface DraftsAtHand<Draft extends KnownDraft = KnownDraft> {
  /** Kept texts nobody is writing at this moment. */
  readonly drafts: readonly Draft[]
  /** Not known while the engine does not answer. */
  readonly beingWritten?: ReadonlySet<string>
  /** All there is, where the form could not wait for it. */
  readonly late?: Promise<DraftsAtHand>
}

/** The drafts there are, read afresh each time something that may continue one opens. */
export function useDraftsAtHand(): DraftsAtHand | undefined {
  // Each has an answer of its own: one that another form was given a while ago lacks what was written since.
  const [id] = useState(() => crypto.randomUUID())
  const atHand = useQuery({ queryKey: ['drafts at hand', id], queryFn: lookWithPatience, staleTime: Infinity, gcTime: 0, refetchOnReconnect: false })
  return atHand.isError ? ofThisWindow() : atHand.data
}

/** What lies beside the book. */
export async function look(): Promise<DraftsAtHand<TypedDraft>> {
  const beingWritten = await keysBeingWritten()
  const all = await client.drafts.list()
  return { drafts: all.filter(({ key }) => !beingWritten.has(key)), beingWritten }
}

/** The same where a form was just left: what it was left with counts, whether or not it is on disk yet. */
async function lookAgain(): Promise<DraftsAtHand> {
  const left = justLeft()
  const { drafts, beingWritten } = await look()
  const others = drafts.filter(({ key }) => !left.has(key))
  return { drafts: [...textsOf(left), ...others], beingWritten: new Set([...(beingWritten ?? [])].filter((key) => !left.has(key))) }
}

function lookWithPatience(): Promise<DraftsAtHand> {
  const late = lookAgain()
  return Promise.race([late, new Promise<DraftsAtHand>((resolve) => setTimeout(() => resolve({ ...ofThisWindow(), late }), PATIENCE_MS))])
}

function ofThisWindow(): DraftsAtHand {
  return { drafts: textsOf(justLeft()) }
}

function textsOf(left: ReturnType<typeof justLeft>): readonly KnownDraft[] {
  return [...left].flatMap(([key, text]) => (text === undefined ? [] : [{ key, text }]))
}
