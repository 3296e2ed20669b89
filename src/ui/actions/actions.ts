import type { Action } from './action'

/** Everything that can be done from the palette, a menu or by a key. A new action is one file and one line here. */
export const actions: readonly Action[] = []
