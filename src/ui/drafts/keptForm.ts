import type { TypedDraft } from '../../contract'
import type { OpenForm } from '../layout/screen'

/** A half-typed form as it is kept beside the book. */
export interface KeptForm {
  readonly open: OpenForm
  /** Whom or what it is about, for the offer to go on. */
  readonly about: string
  /** The beginning of what was typed. */
  readonly excerpt: string
  readonly values: Readonly<Record<string, unknown>>
}

/** Under which key a form's text is kept: one for each thing being written. */
export function draftKey(open: OpenForm): string {
  const { entryId, personId } = open as { readonly entryId?: string; readonly personId?: string }
  return `form:${open.form}:${entryId ?? personId ?? 'new'}`
}

/** What was kept, or nothing where the text is not one of our forms. */
export function readKeptForm({ text }: Pick<TypedDraft, 'text'>): KeptForm | undefined {
  try {
    const kept = JSON.parse(text) as Partial<KeptForm> | null
    if (typeof kept?.open?.form !== 'string' || typeof kept.values !== 'object' || kept.values === null) return undefined
    return { open: kept.open, about: String(kept.about ?? ''), excerpt: String(kept.excerpt ?? ''), values: kept.values }
  } catch {
    return undefined
  }
}

/** The kept values that still fit the form as it is today; all others as they start. */
export function restoreValues<V extends object>(initial: V, kept: KeptForm['values']): V {
  const fitting = Object.entries(initial as Record<string, unknown>).map(([field, start]) => {
    const value = kept[field]
    const fits = typeof value === typeof start && Array.isArray(value) === Array.isArray(start) && value !== null
    return [field, fits ? value : start]
  })
  return Object.fromEntries(fitting) as V
}
