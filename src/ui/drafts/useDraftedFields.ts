import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useTrouble } from '../book/trouble'
import type { OpenForm } from '../layout/screen'
import { DraftKeeper } from './DraftKeeper'
import { draftKey, readKeptForm, restoreValues } from './keptForm'
import type { DraftsAtHand } from './useDraftsAtHand'

interface Options<V> {
  readonly open: OpenForm
  readonly atHand: DraftsAtHand
  readonly initial: V
  /** Whom or what the text is about. */
  readonly about: (values: V) => string
  readonly excerpt: (values: V) => string
}

/** What stands beside each field that does not fit; `form` where it concerns no single one. */
export type FieldErrors<V> = Partial<Record<keyof V | 'form', string>>

export interface DraftedFields<V> {
  readonly values: V
  readonly set: <K extends keyof V>(field: K, value: V[K]) => void
  readonly errors: FieldErrors<V>
  readonly setErrors: (errors: FieldErrors<V>) => void
  readonly changed: boolean
  /** The fields hold what was typed before and not saved. */
  readonly restored: boolean
  readonly startOver: () => void
  /** To be called once the text is saved, before the form closes; what stands beside the book is gone when this resolves. */
  readonly finish: () => Promise<void>
}

/** The fields of one form. What is typed is kept within seconds and comes back until it is saved or started over. */
export function useDraftedFields<V extends object>({ open, atHand, initial, about, excerpt }: Options<V>): DraftedFields<V> {
  const [{ key, kept }] = useState(() => choose(open, atHand))
  const [start] = useState(initial)
  const [values, setValues] = useState<V>(() => (kept ? restoreValues(initial, kept.values) : initial))
  const [restored, setRestored] = useState(kept !== undefined)
  const [errors, setErrors] = useState<FieldErrors<V>>({})
  const { show } = useTrouble()
  const [keeper, setKeeper] = useState(() => DraftKeeper.of(key))
  const changed = useMemo(() => JSON.stringify(values) !== JSON.stringify(start), [values, start])

  useEffect(() => {
    keeper.begin(show)
    return () => keeper.end()
  }, [keeper, show])
  useEffect(() => {
    if (!changed) return keeper.keep(undefined)
    keeper.keep(JSON.stringify({ open, about: about(values), excerpt: excerpt(values).slice(0, 120), values }))
  }, [keeper, changed, values, open, about, excerpt])

  const isTouched = useRef(false)
  useLateDrafts(atHand, (drafts) => {
    const found = choose(open, drafts)
    // What was typed meanwhile stays; what came late stays where it is kept, and comes with the next form.
    if (isTouched.current || !found.kept) return
    setKeeper(DraftKeeper.of(found.key))
    setValues(restoreValues(start, found.kept.values))
    setRestored(true)
  })

  const set = useCallback(<K extends keyof V>(field: K, value: V[K]) => {
    isTouched.current = true
    setValues((before) => ({ ...before, [field]: value }))
    setErrors((before) => (before[field] ? { ...before, [field]: undefined } : before))
  }, [])
  const startOver = useCallback(() => {
    isTouched.current = true
    setValues(start)
    setRestored(false)
    setErrors({})
  }, [start])
  const finish = useCallback(() => keeper.drop(), [keeper])
  return { values, set, errors, setErrors, changed, restored, startOver, finish }
}

/** What is kept may arrive after the form has opened without it. */
function useLateDrafts({ late }: DraftsAtHand, take: (drafts: DraftsAtHand) => void): void {
  const arrive = useEffectEvent(take)
  useEffect(() => {
    let isOpen = true
    void late?.then(
      (drafts) => isOpen && arrive(drafts),
      // It stays beside the book; that the engine does not answer stands above the page.
      () => undefined,
    )
    return () => {
      isOpen = false
    }
  }, [late])
}

/** The key to keep this form under, and what is kept there; another one while a second window writes under it, or where it is not known what stands there. */
function choose(open: OpenForm, { drafts, beingWritten }: DraftsAtHand) {
  const base = draftKey(open)
  const found = drafts.find(({ key }) => key === base) ?? drafts.find(({ key }) => key.startsWith(`${base}:`))
  const key = found?.key ?? ((beingWritten?.has(base) ?? true) ? `${base}:${crypto.randomUUID().slice(0, 8)}` : base)
  return { key, kept: found && readKeptForm(found) }
}
