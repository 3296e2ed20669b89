import { limits } from './limits'

export interface CsvRecord {
  /** Its first line in the file, 1-based: quoted cells may hold line ends. */
  readonly line: number
  readonly cells: readonly string[]
  readonly end: number
  readonly trouble?: 'unclosed-quote' | 'too-long' | 'too-many-columns'
}

/**
 * Records of a separated file (RFC 4180), lenient where real files are not: any line end, also mixed; quotes inside an unquoted cell; text after a closing quote.
 * A quote that is never closed costs its line, not the rest of the file.
 */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord, void, void> {
  const scanner = new Scanner(text, delimiter)
  let position = 0
  let line = 1
  while (position < text.length) {
    const record = scanner.record(position, line)
    yield record
    line += countLines(text, position, record.end)
    position = record.end
  }
}

class Scanner {
  private nextDelimiter = -1
  private nextLineEnd = -1

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
  ) {}

  record(start: number, line: number): CsvRecord {
    const cells: string[] = []
    let position = start
    for (;;) {
      const cell = this.text[position] === '"' ? this.quoted(position) : this.plain(position)
      if (!cell) return this.lineAsItIs(start, line, 'unclosed-quote')
      if (cells.length < limits.columns) cells.push(cell.value)
      if (cell.end - start > limits.recordBytes || cell.value.length > limits.valueLength) return { ...this.skipLine(cell.end, line), trouble: 'too-long' }
      if (this.text[cell.end] !== this.delimiter) {
        const end = this.afterLineEnd(cell.end)
        return cells.length < limits.columns ? { line, cells, end } : { line, cells: [], end, trouble: 'too-many-columns' }
      }
      position = cell.end + 1
      if (position >= this.text.length) return { line, cells: [...cells, ''], end: position }
    }
  }

  private plain(start: number): { value: string; end: number } {
    const end = Math.min(this.delimiterFrom(start), this.lineEndFrom(start))
    return { value: this.text.slice(start, end), end }
  }

  /** Up to the closing quote; text that follows it before the separator is kept too. */
  private quoted(start: number): { value: string; end: number } | undefined {
    const parts: string[] = []
    let from = start + 1
    for (;;) {
      const quote = this.text.indexOf('"', from)
      if (quote === -1 || quote - start > limits.valueLength) return undefined
      parts.push(this.text.slice(from, quote))
      if (this.text[quote + 1] === '"') parts.push('"')
      else {
        const rest = this.plain(quote + 1)
        if (rest.value.trim() === '') return { value: parts.join(''), end: rest.end }
        const again = this.text.indexOf('"', quote + 1)
        if (again === -1 || again > this.lineEndFrom(quote + 1)) return { value: parts.join('') + rest.value, end: rest.end }
        parts.push('"')
        from = quote + 1
        continue
      }
      from = quote + 2
    }
  }

  private lineAsItIs(start: number, line: number, trouble: CsvRecord['trouble']): CsvRecord {
    const end = findLineEnd(this.text, start)
    this.nextDelimiter = -1
    this.nextLineEnd = -1
    return { line, cells: this.rawCells(start, end), end: this.afterLineEnd(end), trouble }
  }

  private rawCells(start: number, end: number): string[] {
    const cells = this.text.slice(start, Math.min(end, start + limits.valueLength)).split(this.delimiter)
    return cells.slice(0, limits.columns).map((cell) => cell.replace(/^"/, ''))
  }

  private skipLine(from: number, line: number): CsvRecord {
    return { line, cells: [], end: this.afterLineEnd(this.lineEndFrom(from)) }
  }

  private delimiterFrom(position: number): number {
    if (this.nextDelimiter < position) {
      const found = this.text.indexOf(this.delimiter, position)
      this.nextDelimiter = found === -1 ? this.text.length : found
    }
    return this.nextDelimiter
  }

  private lineEndFrom(position: number): number {
    if (this.nextLineEnd < position) this.nextLineEnd = findLineEnd(this.text, position)
    return this.nextLineEnd
  }

  private afterLineEnd(end: number): number {
    return this.text[end] === '\r' && this.text[end + 1] === '\n' ? end + 2 : Math.min(end + 1, this.text.length)
  }
}

function findLineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 13) return i
  }
  return text.length
}

function countLines(text: string, from: number, to: number): number {
  let count = 0
  for (let i = findLineEnd(text, from); i < to; i = findLineEnd(text, i + 1)) {
    if (text.charCodeAt(i) === 10 || text.charCodeAt(i + 1) !== 10) count += 1
  }
  return count
}
