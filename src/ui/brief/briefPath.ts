/** The page with what to know of these people before a meeting. */
export function briefPath(ids: readonly string[]): string {
  return `/brief/${ids.map(encodeURIComponent).join(',')}`
}

export function briefIds(path: string): string[] {
  return path.split(',').map(decodeURIComponent).filter(Boolean)
}
