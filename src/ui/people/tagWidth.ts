import { useSyncExternalStore } from 'react'

/** As that of `.tag`. */
const FONT_SIZE = 12.5
const widths = new Map<string, number>()
const brush = document.createElement('canvas').getContext('2d')

/** Of a text in a tag, without laying anything out: the same few tags stand in every line. */
export function tagWidth(text: string): number {
  const known = widths.get(text)
  if (known !== undefined) return known
  if (widths.size === 0 && brush) brush.font = `${String(FONT_SIZE)}px ${getComputedStyle(document.body).fontFamily}`
  const width = Math.ceil(brush?.measureText(text).width ?? text.length * FONT_SIZE)
  widths.set(text, width)
  return width
}

let fonts = 0
const listeners = new Set<() => void>()

document.fonts.addEventListener('loadingdone', () => {
  widths.clear()
  fonts += 1
  for (const listener of listeners) listener()
})

/** Another number once more fonts are there: what was measured before no longer holds. */
export function useTagFonts(): number {
  return useSyncExternalStore(subscribe, () => fonts)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
