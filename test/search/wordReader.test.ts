import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Book } from '../../src/core/book'
import { foldText } from '../../src/core/fold'
import { toEnd } from '../../src/core/steps'
import { Dictionary } from '../../src/search/dictionary'
import { EntryLine } from '../../src/search/entryLine'
import { eachTerm } from '../../src/search/tokens'
import { WordReader } from '../../src/search/wordReader'
import { putColumns } from '../../src/engine/store/snapshotBook'
import { scanSnapshot } from '../../src/engine/store/snapshotColumns'
import { frameLine, LinesInMemory } from '../../src/engine/store/lines'
import { packIndex } from '../../src/search/bookIndex'
import { entries, people } from '../engine/store/everyKind'

const encoder = new TextEncoder()

/** The terms of a text as splitting the folded text finds them. */
function termsOf(text: string): readonly string[] {
  const terms: string[] = []
  eachTerm(foldText(text), (folded, start, end) => terms.push(folded.slice(start, end)))
  return terms
}

const dictionary = new Dictionary()
const reader = new WordReader(dictionary)

/** The same as they are read without folding first; undefined where the whole has to be folded. */
function read(text: string, how: () => boolean): readonly string[] | undefined {
  reader.numbers.length = 0
  if (!how()) {
    if (reader.numbers.length > 0) throw new Error(`${text} is not read, but words of it are`)
    return undefined
  }
  return Array.from(reader.numbers.packed(), (number) => dictionary.termAt(number))
}

function readEscaped(text: string): readonly string[] | undefined {
  const bytes = encoder.encode(JSON.stringify(text))
  return read(text, () => reader.readBytes(bytes, 1, bytes.length - 1, true))
}

describe('reading words without folding the text first finds what folding and splitting finds', () => {
  test.each([
    'Met at the lake, 3 p.m.',
    'don’t; O\'Brien\'s ’tis rock’n’roll\' \'\'',
    'Müller, Łukasz, naïve café, ÉCOLE ΣΊΣΥΦΟΣ',
    '项目叫蓝门，见Tom王小明。3个',
    '王\'明 a\'王',
    '“Quoted” — dashed… „so“\n\ttab\\slash/"inside"',
    'ガーデン と カメラ',
    'x'.repeat(90),
    `${'don’t'.repeat(30)} end`,
  ])('%s', (text) => {
    const expected = termsOf(text)
    expect(read(text, () => reader.readText(text))).toEqual(expected)
    expect(readEscaped(text)).toEqual(expected)
  })

  test.each(['straße', 'cafe\u0301', '🎣 fishing', '한국', 'ㄱㅏ', '™', '½', 'ｶﾞ', 'ok ﬁne'])('%s is left to folding the whole', (text) => {
    expect([read(text, () => reader.readText(text)), readEscaped(text)]).toEqual([undefined, undefined])
  })

  test('whatever is written', () => {
    const units = [...'aZ9 .,-\'’`´äßøŁſ王明々カがｶﾞ한ㄱ\u0301\u3099\u1100\u1161\u11a8"\\/\n\t…½™©🎣İΣςⅫ①ﬁ\u00a0\u3000（）']
    const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.array(fc.constantFrom(...units), { maxLength: 60 }).map((list) => list.join('')))
    fc.assert(
      fc.property(anyText, (text) => {
        for (const found of [read(text, () => reader.readText(text)), readEscaped(text)]) if (found) expect(found).toEqual(termsOf(text))
      }),
      { numRuns: 1000 },
    )
  })

  test('every character on its own, in a word', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const text = `a${String.fromCharCode(unit)}b`
      const found = read(text, () => reader.readText(text))
      if (found && found.join(' ') !== termsOf(text).join(' ')) expect({ unit, found }).toEqual({ unit, found: termsOf(text) })
    }
  })
})

describe('the line of an entry', () => {
  const lineOf = (row: unknown) => {
    const bytes = encoder.encode(JSON.stringify(row))
    return { bytes, start: 0, end: bytes.length }
  }
  const textsIn = (row: unknown) => {
    const line = new EntryLine()
    if (!line.read(lineOf(row))) return undefined
    const found: string[] = []
    line.eachText((bytes, start, end) => found.push(Buffer.from(bytes.subarray(start, end)).toString()))
    return [line.day, ...found]
  }

  test.each([
    [{ id: 'a', kind: 'note', at: '1970-01-02', text: 'one' }, [1, 'one']],
    [{ text: 'first', at: '1970-01-02T10:00[Europe/Madrid]', extra: { text: 'not this', list: [{ kind: 'gift' }, '}"'] }, kind: 'interaction', minutes: 3 }, [1, 'first']],
    [{ kind: 'gift', at: '1970-01-01', reason: 'because', status: 'idea', title: 'a "lamp"\\', price: null, asked: true }, [0, 'a \\"lamp\\"\\\\', 'because']],
    [{ kind: 'reminder', at: '1970-01-01', text: 'no field of a reminder', title: '' }, [0]],
    [{ kind: 'seance', at: '1970-01-01', text: 'of a kind there is not' }, undefined],
    [{ kind: 'note', text: 'no day' }, undefined],
    [['note'], undefined],
  ])('%j', (row, expected) => {
    expect(textsIn(row)).toEqual(expected)
  })

  test('that is not written as Hearth writes it is not read', () => {
    const bytes = encoder.encode('{ "kind": "note", "at": "1970-01-01", "text": "spaced" }')
    expect(new EntryLine().read({ bytes, start: 0, end: bytes.length })).toBe(false)
  })
})

test('an index made from the lines of a snapshot is the one made from its rows, also of whoever has changed since', () => {
  const bytes = Buffer.from(entries.map((entry) => frameLine(['entries', entry.id, entry])).join(''))
  const [stored, whole] = [new Book(), new Book()]
  for (const book of [stored, whole]) for (const person of people) book.set('people', person.id, person)
  toEnd(putColumns(stored, new LinesInMemory(bytes), toEnd(scanSnapshot(bytes))))
  for (const entry of entries) whole.set('entries', entry.id, entry)
  expect(stored.linesOf('p1')?.length).toBeGreaterThan(10)
  expect(packIndex(stored)).toEqual(packIndex(whole))
  const [first] = entries
  for (const book of [stored, whole]) book.set('entries', 'note0', { ...first, id: 'note0', kind: 'note', text: 'Changed since' } as never)
  expect([stored.linesOf('p1'), packIndex(stored)]).toEqual([undefined, packIndex(whole)])
})
