import type { Day } from '../core/dates'
import { isDay } from '../core/days'

/** A note of the user's own with a day and links. */
export interface VaultNote {
  readonly day: Day
  /** The files it links to, by name. */
  readonly links: readonly string[]
  /** What it says, without its front matter. */
  readonly text: string
}

const MOST_LINKS = 200
const LONGEST = 4_000

/** Reads a note that belongs to a day: by its name (`2026-11-20 Lunch.md`) or a `date` in its front matter. Undefined for any other. */
export function readVaultNote(name: string, content: string): VaultNote | undefined {
  const front = /^\ufeff?---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(content)
  const day = [/(?<!\d)(\d{4}-\d\d-\d\d)(?!\d)/.exec(name)?.[1], /^date:[ \t]*["']?(\d{4}-\d\d-\d\d)/m.exec(front?.[1] ?? '')?.[1]].find((text) => text !== undefined && isDay(text))
  if (day === undefined) return undefined
  const text = content.slice(front?.[0].length ?? 0)
  const links = [...text.matchAll(/(?<!!)\[\[([^[\]|#\n]{1,300})(?:#[^[\]|\n]{0,300})?(?:\|[^[\]\n]{0,300})?\]\]/g)].slice(0, MOST_LINKS).map(([, target = '']) => linkName(target))
  return { day: day as Day, links: [...new Set(links)], text: text.replace(/\r\n?/g, '\n').trim().slice(0, LONGEST) }
}

/** `People/Marta Quiroga.md` and `marta quiroga` are one link. */
export function linkName(target: string): string {
  return (target.split('/').at(-1) ?? '').trim().replace(/\.md$/i, '').normalize('NFC').toLowerCase()
}
