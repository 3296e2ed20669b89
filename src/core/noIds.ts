/** Where there are none. */
export const noIds: ReadonlySet<string> = new Set()
