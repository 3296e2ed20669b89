import type { TextEncoding } from '../core/textEncodings'

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'gb18030', 'shift_jis'] as const
export type Encoding = (typeof encodings)[number]

/** How many bytes decide; the rest of a file is written the same way. */
const SAMPLE = 400_000

/** The encoding of a text file: its byte order mark, else UTF-8 where it is valid, else the likeliest of the old ones. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : legacyEncoding(bytes))
}

/** Text without its byte order mark; what cannot be decoded becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding = detectEncoding(bytes)): string {
  return new TextDecoder(encoding).decode(bytes)
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Western text keeps every other byte 0 in UTF-16. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(bytes.length, 2000) & ~1
  if (length < 4) return undefined
  const zeros = [0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > length * 0.3 && even < length * 0.02) return 'utf-16le'
  if (even > length * 0.3 && odd < length * 0.02) return 'utf-16be'
  return undefined
}

/** Bytes that are not UTF-8: accented letters of Windows-1252 stand alone between ASCII letters, Chinese and Japanese come in pairs. */
export function legacyEncoding(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE)
  const { alone, paired, kana } = highBytes(sample)
  if (paired === 0 || alone > paired) return 'windows-1252'
  if (kana > paired * 0.2 && decodes(sample, 'shift_jis')) return 'shift_jis'
  return decodes(sample, 'gb18030') ? 'gb18030' : decodes(sample, 'shift_jis') ? 'shift_jis' : 'windows-1252'
}

function highBytes(bytes: Uint8Array): { alone: number; paired: number; kana: number } {
  let alone = 0
  let paired = 0
  let kana = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) continue
    const next = bytes[i + 1] ?? 0
    if (byte === 0x82 || byte === 0x83) kana += 1
    if (next >= 0x80 || byte === 0x82 || byte === 0x83) {
      paired += 1
      i += 1
    } else alone += 1
  }
  return { alone, paired, kana }
}

/** A pair cut at the end of the sample is no sign against it. */
function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
