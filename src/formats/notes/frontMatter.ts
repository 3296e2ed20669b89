import { parse } from 'yaml'

/** Longer front matter is no front matter. */
const LONGEST = 100_000

export interface NoteText {
  /** Keys and their values, lists as lists; undefined where the note has none or it cannot be read. */
  readonly fields: ReadonlyMap<string, readonly string[]>
  readonly body: string
  /** The line the body starts at. */
  readonly bodyLine: number
  readonly trouble?: string
}

/** Takes a note apart into its front matter and its text. */
export function readFrontMatter(text: string): NoteText {
  const start = /^\s*---[ \t]*\n/.exec(text.slice(0, 200))?.[0]
  const end = start === undefined ? -1 : text.slice(0, LONGEST).search(/\n(?:---|\.\.\.)[ \t]*(?:\n|$)/)
  if (start === undefined || end === -1) return { fields: new Map(), body: text, bodyLine: 1 }
  const bodyStart = text.indexOf('\n', end + 1)
  const body = bodyStart === -1 ? '' : text.slice(bodyStart + 1)
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length
  const yaml = text.slice(start.length, end + 1)
  try {
    const value: unknown = parse(yaml, { schema: 'core', maxAliasCount: 20, logLevel: 'silent', uniqueKeys: false })
    const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
    return { fields: new Map(entries.map(([key, one]) => [key, textsOf(one)])), body, bodyLine }
  } catch (error) {
    return { fields: new Map(), body, bodyLine, trouble: error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 200) : '' }
  }
}

function textsOf(value: unknown, depth = 0): string[] {
  if (Array.isArray(value)) return depth > 3 ? [] : value.flatMap((one) => textsOf(one, depth + 1))
  if (typeof value === 'string') return value.trim() === '' ? [] : [withoutLink(value.trim())]
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : []
}

/** `[[Folder/Ana Ruiz|Ana]]` is Ana Ruiz. */
export function withoutLink(text: string): string {
  return text.replace(/\[\[([^\][|]{1,200})(?:\|[^\][]{0,200})?\]\]/g, (_, target: string) => target.slice(target.lastIndexOf('/') + 1))
}
