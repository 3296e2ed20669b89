/** What Hearth puts into a file of the live folder. */
export interface LiveContent {
  readonly id: string
  /** Lines of front matter, each `key: value` or a key with its list. */
  readonly properties: readonly string[]
  readonly body: string
}

const HINT = 'Hearth writes between these two marks; everything else in this file is yours'
const END = '%% hearth:end %%'
const begin = /^%% hearth:begin (\S+)[^\n]*$/gm
const end = /^%% hearth:end %%[ \t]*\r?$/gm
const FRONT_BEGIN = '# hearth:begin'
const FRONT_END = '# hearth:end'

/** Whose file it is, if Hearth's marks are in it. */
export function liveId(text: string): string | undefined {
  return /^%% hearth:begin (\S+)/m.exec(text)?.[1]
}

/**
 * The file as it should be: new, or as it is with what stands between Hearth's marks replaced and every other byte kept.
 * `undefined` where the marks are not both there once, in order: then nobody knows what is whose, and nothing is touched.
 */
export function composeLive(existing: string | undefined, content: LiveContent): string | undefined {
  if (existing === undefined) return `---\n${FRONT_BEGIN}\n${content.properties.join('\n')}\n${FRONT_END}\n---\n\n${block(content)}\n\n`
  const place = placeOf(existing, content.id)
  if (!place) return undefined
  const eol = existing.includes('\r\n') ? '\r\n' : '\n'
  const own = block(content).replaceAll('\n', eol)
  const before = withProperties(existing.slice(0, place.start), content.properties, eol)
  return before + own + existing.slice(place.end)
}

/** What is in the file besides what Hearth put there. */
export function outsideLive(text: string, id: string): string | undefined {
  const place = placeOf(text, id)
  if (!place) return undefined
  return withProperties(text.slice(0, place.start), [], '\n').replace(/^---\s*# hearth:begin\s*# hearth:end\s*---/, '') + text.slice(place.end)
}

function block({ id, body }: LiveContent): string {
  return `%% hearth:begin ${id} (${HINT}) %%\n${body.trimEnd()}\n${END}`
}

function placeOf(text: string, id: string): { readonly start: number; readonly end: number } | undefined {
  const begins = [...text.matchAll(begin)]
  const ends = [...text.matchAll(end)]
  const [first] = begins
  const [last] = ends
  if (begins.length !== 1 || ends.length !== 1 || !first || !last || first[1] !== id || last.index < first.index) return undefined
  return { start: first.index, end: last.index + END.length }
}

/** Only between marks of its own in the front matter, and no key that the user has there too. */
function withProperties(text: string, properties: readonly string[], eol: string): string {
  const front = /^\ufeff?---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!front) return text
  const start = text.indexOf(FRONT_BEGIN)
  const stop = text.indexOf(FRONT_END)
  if (start < 0 || stop < start || stop > front[0].length) return text
  const users = text.slice(0, start) + text.slice(stop, front[0].length)
  const lines = properties.filter((line) => !new RegExp(`^${line.split(':')[0] ?? ''}[ \\t]*:`, 'm').test(users))
  const inside = lines.map((line) => `${line.replaceAll('\n', eol)}${eol}`).join('')
  return `${text.slice(0, start)}${FRONT_BEGIN}${eol}${inside}${text.slice(stop)}`
}
