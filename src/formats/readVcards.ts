import type { ImportedPerson, ImportProblem } from '../core/importing'
import { displayName } from '../core/people'
import { detectEncoding, decodeText } from './encoding'
import { limits } from './limits'
import { problemItem, type ReadItem, type ReadOptions, type Reader } from './reading'
import { VcardCard } from './vcardCard'
import { type VcardLine, vcardLines } from './vcardLines'
import { decodeProperties, type RawProperty, splitProperty, type VcardProperty } from './vcardProperty'
import { propertyReaders } from './vcardReaders'
import { unescapeText } from './vcardText'

/** Lines between two pauses. */
const PAUSE = 200

/** Reads vCard 2.1, 3.0 and 4.0, also mixed in one file. A card that cannot be taken is reported with its line; the rest is read on. */
export function* readVcards(bytes: Uint8Array, options: ReadOptions): Reader {
  const found: ReadItem[] = []
  const cards = new CardLines(options, found)
  let count = 0
  for (const line of vcardLines(asBytes(bytes))) {
    if (typeof line === 'number') {
      yield { kind: 'pause', done: line, of: bytes.length }
      continue
    }
    cards.take(line)
    for (const item of found) yield item
    found.length = 0
    if (cards.isTooDeep) return yield problemItem(problem(options.file, line.line, 'import.nesting', `More than ${limits.nesting} cards begin inside each other; reading stopped here.`, { count: limits.nesting }))
    count += 1
    if (count % PAUSE === 0) yield { kind: 'pause', done: line.offset, of: bytes.length }
  }
  cards.end()
  yield* found
}

/** UTF-16 and a byte order mark are turned into plain UTF-8 first. */
function asBytes(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3)
  const encoding = detectEncoding(bytes.subarray(0, 4000))
  return encoding.startsWith('utf-16') ? new TextEncoder().encode(decodeText(bytes, encoding)) : bytes
}

/** Sorts lines into cards. */
class CardLines {
  private lines: VcardLine[] | undefined
  private start = 0
  private unclosed = 0
  /** Start of the card whose lines were too many. */
  private overflow = 0
  /** Cards inside an AGENT property: part of the card around them, not people of their own. */
  private agents = 0

  constructor(
    private readonly options: ReadOptions,
    private readonly found: ReadItem[],
  ) {}

  get isTooDeep(): boolean {
    return this.unclosed > limits.nesting || this.agents > limits.nesting
  }

  take(line: VcardLine): void {
    const word = /^\s*(BEGIN|END)\s*:\s*VCARD\s*$/i.exec(line.text.length < 40 ? line.text : '')?.[1]?.toUpperCase()
    if (word === 'BEGIN') this.begin(line)
    else if (word === 'END') this.close(line)
    else if (!this.lines) this.report(line.line, 'import.outside', 'This line is outside of any card.')
    else if (this.agents === 0) this.keep(this.lines, line)
  }

  private keep(lines: VcardLine[], line: VcardLine): void {
    const count = limits.propertiesPerCard
    if (lines.length < count) lines.push(line)
    else if (this.overflow !== this.start) {
      this.overflow = this.start
      this.report(line.line, 'import.tooMany', `More than ${count} lines in one card; the rest was left out.`, { count })
    }
  }

  private begin(line: VcardLine): void {
    if (this.agents > 0 || /^AGENT[^:]*:\s*$/i.test(this.lines?.at(-1)?.text.slice(0, 100) ?? '')) {
      this.agents += 1
      return
    }
    if (this.lines) {
      this.unclosed += 1
      this.report(this.start, 'import.unclosed', 'This card has no end; it was taken as far as it goes.')
      readCard(this.lines, this.start, this.options, this.found)
    }
    this.lines = []
    this.start = line.line
  }

  private close(line: VcardLine): void {
    if (this.agents > 0) this.agents -= 1
    else if (this.lines) {
      const { lines } = this
      this.lines = undefined
      this.unclosed = 0
      readCard(lines, this.start, this.options, this.found)
    } else this.report(line.line, 'import.outside', 'This line is outside of any card.')
  }

  end(): void {
    if (this.lines) this.report(this.start, 'import.cutOff', 'The file ends in the middle of this card; it was left out.')
  }

  private report(line: number, code: string, message: string, params?: ImportProblem['params']): void {
    this.found.push(problemItem(problem(this.options.file, line, code, message, params)))
  }
}

function readCard(lines: readonly VcardLine[], start: number, { file, today }: ReadOptions, found: ReadItem[]): void {
  const problems: ImportProblem[] = []
  const properties = readProperties(lines, file, problems)
  const version = properties.find(({ name }) => name === 'VERSION')?.text.trim() ?? '3.0'
  const labels = properties.filter(({ name }) => name === 'X-ABLABEL')
  const card = new VcardCard(file, start, version, new Map(labels.map(({ group = '', text }) => [group.toLowerCase(), unescapeText(text)])))
  for (const property of properties) if (property.name !== 'X-ABLABEL') readProperty(card, property)
  for (const label of labels) readProperty(card, label)
  for (const one of problems) found.push(problemItem(one))
  for (const one of card.problems) found.push(problemItem(one))
  found.push(cardItem(card, rowOf(lines), today))
}

function readProperty(card: VcardCard, property: VcardProperty): void {
  const read = propertyReaders.get(property.name)
  if (read) read(card, property)
  else card.keepUnknown(property)
}

function cardItem(card: VcardCard, row: string, today: string): ReadItem {
  const { file, line } = card
  if (card.isGroup) return problemItem(problem(file, line, 'import.group', 'This card is a group, not a person.'))
  const fields = card.finish()
  if (!displayName({ name: {}, organisations: [], emails: [], phones: [], ...fields })) {
    return problemItem(problem(file, line, 'import.nobody', 'This card has no name, company, e-mail or phone number.'))
  }
  const at = card.revision ?? today
  const person: ImportedPerson = {
    fields: { ...fields, ...(card.kept.length > 0 ? { extra: { vcard: card.kept } } : {}) },
    entries: card.notes.map((note) => ({ kind: 'note', at, ...note })),
    ...(card.uid === undefined ? {} : { uid: card.uid }),
    source: { file, line, kind: 'vcard' },
  }
  return { kind: 'person', person, row, ...(card.photo ? { photo: card.photo } : {}) }
}

function readProperties(lines: readonly VcardLine[], file: string, problems: ImportProblem[]): VcardProperty[] {
  const raws: RawProperty[] = []
  for (const line of lines) {
    const raw = splitProperty(line)
    if (!raw) problems.push(problem(file, line.line, 'import.line', 'This line cannot be read.'))
    else if (line.tooLong || isTooLong(raw.name, raw.raw)) {
      const mb = (binaryNames.has(raw.name) ? limits.recordBytes : limits.valueLength) / 1_000_000
      problems.push({ ...problem(file, line.line, 'import.tooLong', `This is longer than ${mb} MB and was left out.`, { mb }), field: raw.name })
    } else raws.push(raw)
  }
  return decodeProperties(raws)
}

const binaryNames = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY'])

function isTooLong(name: string, raw: string): boolean {
  return raw.length > (binaryNames.has(name) ? limits.recordBytes : limits.valueLength)
}

/** What makes a card the same card again: all of it but when and by which program it was written. */
function rowOf(lines: readonly VcardLine[]): string {
  return lines.map(({ text }) => text).filter((text) => !/^(REV|PRODID|CREATED)[;:]/i.test(text)).join('\n')
}

function problem(file: string, line: number, code: string, message: string, params?: ImportProblem['params']): ImportProblem {
  return { file, line, code, message, ...(params ? { params } : {}) }
}
