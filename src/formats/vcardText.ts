/** Resolves vCard escapes: `\n`, `\,`, `\;`, `\:`, `\\` and the `\"` some programs write. */
export function unescapeText(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\([nN\\,;:"])/g, (_, escaped: string) => (escaped === 'n' || escaped === 'N' ? '\n' : escaped))
}

/** Splits at a separator that no backslash precedes; the parts keep their escapes. */
export function splitEscaped(text: string, separator: ',' | ';'): string[] {
  if (!text.includes('\\')) return text.split(separator)
  const parts: string[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i += 1
    else if (text[i] === separator) {
      parts.push(text.slice(start, i))
      start = i + 1
    }
  }
  parts.push(text.slice(start))
  return parts
}

/** The parts of a structured value such as N or ADR, escapes resolved. */
export function componentsOf(text: string): string[] {
  return splitEscaped(text, ';').map((part) => unescapeText(part).trim())
}

/** The values of a list such as CATEGORIES, empty ones left out. */
export function listOf(text: string): string[] {
  if (!text.includes('\\')) return text.split(/[,;]/).map((part) => part.trim()).filter((part) => part !== '')
  return splitEscaped(text, ',')
    .flatMap((part) => splitEscaped(part, ';'))
    .map((part) => unescapeText(part).trim())
    .filter((part) => part !== '')
}

/** Text as vCard 4.0 writes it (RFC 6350 §3.4). */
export function escapeText(text: string): string {
  return text.replace(/[\\,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')
}

/** A part of a structured value or of a list: there the semicolon separates too. */
export function escapePart(text: string): string {
  return escapeText(text).replace(/;/g, '\\;')
}

/** A parameter value (RFC 6868): quoted where it must be. */
export function escapeParameter(text: string): string {
  const escaped = text.replace(/\^/g, '^^').replace(/\r\n|\r|\n/g, '^n').replace(/"/g, "^'")
  return /^[\p{L}\p{N}\-_./+#]+$/u.test(escaped) ? escaped : `"${escaped}"`
}

export function unescapeParameter(text: string): string {
  return text.replace(/\^([n'^])/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped === "'" ? '"' : '^'))
}

const encoder = new TextEncoder()

/** Folds a line at 75 octets (RFC 6350 §3.2), never inside a character. */
export function foldLine(line: string): string {
  if (isAscii(line)) return line.length <= 75 ? line : foldAscii(line)
  const lines: string[] = []
  let start = 0
  let room = 75
  let used = 0
  for (let i = 0; i < line.length; ) {
    const character = String.fromCodePoint(line.codePointAt(i) ?? 0)
    const size = character < '\u0080' ? 1 : encoder.encode(character).length
    if (used + size > room) {
      lines.push(line.slice(start, i))
      start = i
      room = 74
      used = 0
    }
    used += size
    i += character.length
  }
  lines.push(line.slice(start))
  return lines.join('\r\n ')
}

function foldAscii(line: string): string {
  const lines = [line.slice(0, 75)]
  for (let i = 75; i < line.length; i += 74) lines.push(line.slice(i, i + 74))
  return lines.join('\r\n ')
}

export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false
  return true
}

/** Control characters a value cannot hold; line ends and tabs stay. */
export function withoutControls(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
}
