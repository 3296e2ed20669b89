/** The page where these people stand side by side. */
export function mergePath(ids: readonly string[]): string {
  return `/merge/${ids.map(encodeURIComponent).join(',')}`
}

export function idsOf(path: string): readonly string[] {
  return path.split(',').map(decodeURIComponent).filter(Boolean)
}
