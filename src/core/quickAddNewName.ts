import type { Span } from './quickAddPlaces'
import { notNames } from './quickAddWords'

/** A word that may be of a name: it begins with a capital, or is of a script that has none (Chinese names go by what stands around them). */
const CAPITAL = "(?:\\p{Lu}|(?!\\p{Script=Han})\\p{Lo})[\\p{L}\\p{M}\\p{N}'’-]*\\.?"
const particle = '(?:de|da|do|dos|del|van|von|der|den|la|le|al|el|bin|ibn|di|du|zu|ter|ten)'
const expectedName = new RegExp(`(?<=\\b(?:[Ww]ith|w/|[Tt]o|[Ff]rom|[Mm]et|[Ss]aw|[Cc]alled|[Rr]ang|[Pp]honed|[Ee]-?mailed|[Mm]ailed|[Tt]exted|[Mm]essaged|[Vv]isited|[Cc]all|[Mm]ail|[Tt]ext|[Mm]eet)\\s+|@)(${CAPITAL}(?:\\s+(?:${particle}\\s+)*${CAPITAL}){0,3})`, 'u')
const leadingName = new RegExp(`^(${CAPITAL}(?:\\s+(?:${particle}\\s+)*${CAPITAL}){0,3})(?=\\s*:|\\s+(?:loves|likes|enjoys|adores|called|rang|wrote|texted|mailed|emailed|messaged|replied|is into|is keen on)\\b)`, 'u')
const quietName = /(?<=\b(?:with|met|called|phoned|texted|emailed|mailed|visited)\s+)(\p{Ll}[\p{L}'’-]+(?:\s\p{Ll}[\p{L}'’-]+)?)(?=\s*(?:[,;.]|$))/u
const chineseName = /(?<=[和与同给约]|跟(?!进)|见了?|拜访了?)(\p{Script=Han}{2,4}?)(?=一起|在|去|吃|喝|打|见|聊|谈|发|视频|通|开|写|寄|微信|说|[，,。；;、\s]|$)/u

/** A name the book does not know, where a name is expected. `sure` when it is written with capitals. */
export function newName(text: string, dates: readonly Span[]): (Span & { readonly name: string; readonly sure: boolean }) | undefined {
  const blanked = [...dates].reduce((rest, { start, end }) => rest.slice(0, start) + ','.repeat(end - start) + rest.slice(end), text)
  for (const pattern of [expectedName, leadingName, chineseName, quietName]) {
    const found = pattern.exec(blanked)
    const written = found?.[1]?.replace(/[.]$/, '')
    if (!found || !written || notNames.has(written.toLowerCase().split(/\s/)[0] ?? '')) continue
    const name = pattern === quietName ? written.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase()) : written
    return { name, start: found.index, end: found.index + written.length, sure: pattern !== quietName }
  }
  return undefined
}
