import { wellFormed } from './wellFormed'

const encoder = new TextEncoder()

/** Names Windows keeps for devices, with any extension, also with superscript digits. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i
/** Bytes of a name with its extension that every file system takes, with room for a number. */
const LONGEST = 200

/**
 * A text as the name of a file that every system can open: without separators, reserved and control characters, direction marks and device names, no dot or space
 * at its ends, at most 200 bytes. Never empty.
 */
export function safeFileName(text: string): string {
  const plain = wellFormed(text)
    .normalize('NFC')
    .replace(/[\0-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/g, ' ')
    .replace(/[<>:"/\\|?*[\]#^]/g, ' ')
    .replace(/\s+/g, ' ')
  const trimmed = trimEnds(shorten(trimEnds(plain)))
  if (trimmed === '') return 'Nameless'
  return devices.test(trimmed) ? `_${trimmed}` : trimmed
}

function trimEnds(text: string): string {
  return text.replace(/^[\s.]+/, '').replace(/[\s.]+$/, '')
}

/** Cuts at a whole character as people see them. */
function shorten(text: string): string {
  if (encoder.encode(text).length <= LONGEST) return text
  let short = ''
  let size = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    size += encoder.encode(segment).length
    if (size > LONGEST) break
    short += segment
  }
  return short || [...text].slice(0, 20).join('')
}

/** Gives out names no two of which are one file anywhere: not in another case, nor in another normal form. */
export class FileNames {
  private readonly taken = new Set<string>()
  /** How often each name was asked for, so that a thousand namesakes cost no more than one. */
  private readonly counts = new Map<string, number>()

  give(text: string): string {
    const name = safeFileName(text)
    for (let count = (this.counts.get(keyOf(name)) ?? 0) + 1; ; count++) {
      const numbered = count === 1 ? name : `${name} (${count})`
      if (this.taken.has(keyOf(numbered))) continue
      this.taken.add(keyOf(numbered))
      this.counts.set(keyOf(name), count)
      return numbered
    }
  }
}

function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().normalize('NFKC')
}
