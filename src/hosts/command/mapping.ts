import type { ReadFile } from '../../contract'
import { Problem } from '../../core/problem'

/** Reads `Heading=field,Other heading=other.field`. A comma or equals sign that belongs to a heading stands after a backslash; no field means: leave this column out. */
export function readMapping(text: string): ReadonlyMap<string, string> {
  const mapping = new Map<string, string>()
  for (const pair of splitUnescaped(text, ',')) {
    const parts = splitUnescaped(pair, '=')
    const [heading = '', field] = parts.map((part) => part.trim().replaceAll(/\\([\\,=])/g, '$1'))
    if (!heading || field === undefined || parts.length > 2) {
      throw new Problem('host.mapUnreadable', `"${pair}" should read Heading=field.`, { params: { pair } })
    }
    mapping.set(heading, field)
  }
  return mapping
}

/** For each table read: all its columns, with the mapped ones changed. Every heading named must be there. */
export function columnsToMap(files: readonly ReadFile[], mapping: ReadonlyMap<string, string>): { file: string; columns: Record<string, string> }[] {
  const there = new Set(files.flatMap(({ columns = [] }) => columns.map(({ heading }) => heading)))
  if (there.size === 0) throw new Problem('host.noColumns', 'None of these files has columns to map.')
  for (const heading of mapping.keys()) {
    if (there.has(heading)) continue
    const known = [...there].join(', ')
    throw new Problem('host.headingUnknown', `No file has a column "${heading}". There are: ${known}.`, { params: { heading, known } })
  }
  return files.flatMap(({ file, columns = [] }) => {
    if (!columns.some(({ heading }) => mapping.has(heading))) return []
    return [{ file, columns: Object.fromEntries(columns.map(({ heading, field }) => [heading, mapping.get(heading) ?? field])) }]
  })
}

function splitUnescaped(text: string, separator: ',' | '='): string[] {
  const parts = ['']
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (character === separator) parts.push('')
    else if (character === '\\') parts.push(`${parts.pop() ?? ''}\\${text[(at += 1)] ?? ''}`)
    else parts.push((parts.pop() ?? '') + character)
  }
  return parts
}
