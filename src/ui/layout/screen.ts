import { create } from 'zustand'

/** Where the rail shows icons only and the right pane lies over the list. */
export const NARROW = '(max-width: 1020px)'

/** A form on top of the screen, with what it starts from. */
export type OpenForm =
  /** `personIds`: with all of them, as after a meeting with a whole company. */
  | { readonly form: 'interaction'; readonly personId?: string; readonly personIds?: readonly string[]; readonly entryId?: string; readonly channel?: string }
  | { readonly form: 'note'; readonly personId?: string; readonly entryId?: string }
  | { readonly form: 'gift'; readonly personId?: string; readonly entryId?: string; /** Where it starts from an idea of Hearth's. */ readonly title?: string; readonly reason?: string; /** How far it is to be. */ readonly status?: 'given' }
  /** Ideas for somebody. */
  | { readonly form: 'giftFinder'; readonly personId: string }
  | { readonly form: 'reminder'; readonly personId?: string; readonly entryId?: string; /** The day it is first meant for. */ readonly day?: string }
  | { readonly form: 'purchase'; readonly personId?: string; readonly entryId?: string }
  /** `by`: the person is who sent somebody; else who was sent. */
  | { readonly form: 'referral'; readonly personId?: string; readonly entryId?: string; readonly side?: 'by' | 'sent' }
  | { readonly form: 'leaving'; readonly personId?: string; readonly entryId?: string }
  | { readonly form: 'favour'; readonly personId?: string; readonly entryId?: string }
  /** `forId`: the gift or favour it answers. */
  | { readonly form: 'card'; readonly personId?: string; readonly entryId?: string; readonly forId?: string; readonly text?: string }
  | { readonly form: 'moreKinds' }
  | { readonly form: 'promise'; readonly personId?: string; readonly entryId?: string }
  | { readonly form: 'complaint'; readonly personId?: string; readonly entryId?: string }
  | { readonly form: 'suggestion'; readonly personId?: string; readonly entryId?: string }
  | { readonly form: 'hardship'; readonly personId?: string; readonly entryId?: string }
  | { readonly form: 'interest'; readonly personId: string }
  | { readonly form: 'person'; readonly name?: string }
  | { readonly form: 'quickAdd'; readonly text?: string }
  | { readonly form: 'mergeWith'; readonly personId: string }
  | { readonly form: 'erase'; readonly personId: string; readonly name: string }
  | { readonly form: 'palette' }
  | { readonly form: 'export'; readonly ids?: readonly string[]; readonly query?: string }
  | { readonly form: 'shortcuts' }

interface Screen {
  /** The person the list's cursor is on; shown in the right pane. */
  readonly selectedId?: string
  readonly form?: OpenForm
  readonly select: (personId: string | undefined) => void
  readonly open: (form: OpenForm) => void
  readonly close: () => void
}

/** What is on this window's screen and nowhere else: never saved, never shared. */
export const useScreen = create<Screen>((set) => ({
  select: (selectedId) => set({ selectedId }),
  open: (form) => set({ form }),
  close: () => set({ form: undefined }),
}))
