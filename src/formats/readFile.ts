import { decodeText, detectEncoding } from './encoding'
import { limits } from './limits'
import { imageType } from './pictures'
import { isChat, readChat } from './history/readChat'
import { isMail, readMail } from './history/readMail'
import { readCalendar } from './history/readCalendar'
import { readNote } from './notes/readNote'
import { problemItem, type ReadOptions, type Reader, type TableOptions } from './reading'
import { readCsv } from './readCsv'
import { readJson } from './readJson'
import { readVcards } from './readVcards'
import { isWorkbook } from './xlsx'

export type FileFormat = 'vcard' | 'csv' | 'xlsx' | 'json' | 'note' | 'ics' | 'mail' | 'chat' | 'unknown'

/** What a file is, by what stands in it; its name only decides where that leaves it open. */
export function formatOf(bytes: Uint8Array, name: string): FileFormat {
  if (isWorkbook(bytes)) return 'xlsx'
  if (isBinary(bytes)) return 'unknown'
  const sample = bytes.subarray(0, 100_000)
  const start = decodeText(sample, detectEncoding(bytes.subarray(0, 4000)))
  if (/^\s*BEGIN[ \t]*:[ \t]*VCARD/i.test(start)) return 'vcard'
  if (/^\s*BEGIN[ \t]*:[ \t]*VCALENDAR/i.test(start)) return 'ics'
  if (isMail(start, name)) return 'mail'
  if (/\.(md|markdown)$/i.test(name)) return 'note'
  if (!/\.(csv|tsv)$/i.test(name) && isChat(start)) return 'chat'
  if (/^\s*[{[]/.test(start.slice(0, 1000))) return 'json'
  if (/^\s*<(?:\?xml|!doctype|html|!--)/i.test(start.slice(0, 1000))) return 'unknown'
  if (start.trim() === '') return 'unknown'
  if (/\.(vcf|vcard)$/i.test(name) || (!/\.(csv|tsv|txt)$/i.test(name) && /[\r\n]BEGIN:VCARD[\r\n]/i.test(start))) return 'vcard'
  return /\.json$/i.test(name) ? 'json' : 'csv'
}

/** Zip (xlsx, docx), PDF, old Office files, pictures and the like: many zero bytes without being UTF-16, or a well-known beginning. */
function isBinary(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes
  if (a === 0x50 && b === 0x4b && (c ?? 0) < 9 && (d ?? 0) < 9) return true
  if (a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46) return true
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return true
  if (imageType(bytes)) return true
  if (detectEncoding(bytes.subarray(0, 4000)).startsWith('utf-16')) return false
  let zeros = 0
  for (const byte of bytes.subarray(0, 4000)) if (byte === 0) zeros += 1
  return zeros > 40
}

/** Reads a file of any format Hearth knows; one it does not know is reported. */
export function* readFile(bytes: Uint8Array, format: FileFormat, options: ReadOptions & TableOptions): Reader {
  const refuse = (code: string, message: string, params?: Record<string, string | number>) => problemItem({ file: options.file, line: 1, code, message, ...(params ? { params } : {}) })
  const mb = limits.fileBytes / 1_000_000
  if (bytes.length > limits.fileBytes) return yield refuse('import.fileTooBig', `This file is larger than ${mb} MB.`, { mb })
  if (bytes.length === 0) return yield refuse('import.empty', 'This file is empty.')
  switch (format) {
    case 'vcard':
      return yield* readVcards(bytes, options)
    case 'xlsx':
    case 'csv':
      return yield* readCsv(bytes, options)
    case 'json':
      return yield* readJson(bytes, options)
    case 'note':
      return yield* readNote(bytes, options)
    case 'ics':
      return yield* readCalendar(bytes, options)
    case 'mail':
      return yield* readMail(bytes, options)
    case 'chat':
      return yield* readChat(bytes, options)
    case 'unknown':
      return yield refuse('import.unknown', 'Hearth cannot read this kind of file. It takes vCard, CSV, Excel (.xlsx), Markdown notes, calendars, mail, chats, Monica and its own JSON.')
  }
}
