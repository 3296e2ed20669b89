import { create } from 'zustand'

/** A form on top of the screen, with what it starts from. */
export type OpenForm =
  | { readonly form: 'interaction'; readonly personId?: string; readonly entryId?: string; readonly channel?: string }
  | { readonly form: 'note'; readonly personId?: string; readonly entryId?: string }
  | { readonly form: 'gift'; readonly personId?: string; readonly entryId?: string }
  | { readonly form: 'reminder'; readonly personId?: string; readonly entryId?: string }
  | { readonly form: 'interest'; readonly personId: string }
  | { readonly form: 'person'; readonly name?: string }
  | { readonly form: 'quickAdd'; readonly text?: string }
  | { readonly form: 'palette' }
  | { readonly form: 'export'; readonly ids?: readonly string[]; readonly query?: string }
  | { readonly form: 'shortcuts' }

interface Screen {
  /** The person the list's cursor is on; shown in the right pane. */
  readonly selectedId?: string
  readonly form?: OpenForm
  select(personId: string | undefined): void
  open(form: OpenForm): void
  close(): void
}

/** What is on this window's screen and nowhere else: never saved, never shared. */
export const useScreen = create<Screen>((set) => ({
  select: (selectedId) => set({ selectedId }),
  open: (form) => set({ form }),
  close: () => set({ form: undefined }),
}))
