/** What went wrong in a JSON text, and where. */
export class JsonTrouble extends Error {
  constructor(
    readonly code: 'import.json' | 'import.depth' | 'import.notHearth' | 'import.newerSchema',
    message: string,
    readonly position: number,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(message)
  }
}

export interface JsonPiece {
  /** The key of the outermost object. */
  readonly key: string
  /** For members of an object under that key: their own key. */
  readonly member?: string
  readonly text: string
  readonly position: number
}

const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9

/**
 * Takes one large JSON object apart without parsing it whole: each element of an array and each member of an object under its keys is a piece of its own, found by
 * matching brackets. So a book of 100 MB can be read in slices, and nesting is known before anything recursive sees it.
 */
export function* scanJson(text: string, maxDepth: number): Generator<JsonPiece, void, void> {
  const cursor = new Cursor(text, maxDepth)
  cursor.expect('{')
  if (cursor.takeIf('}')) return cursor.end()
  do {
    const key = cursor.string()
    cursor.expect(':')
    const opening = cursor.peek()
    if (opening === '[') yield* elements(cursor, key)
    else if (opening === '{') yield* members(cursor, key)
    else yield { key, ...cursor.value() }
  } while (cursor.takeIf(','))
  cursor.expect('}')
  cursor.end()
}

function* elements(cursor: Cursor, key: string): Generator<JsonPiece, void, void> {
  cursor.expect('[')
  if (cursor.takeIf(']')) return
  do yield { key, ...cursor.value() }
  while (cursor.takeIf(','))
  cursor.expect(']')
}

function* members(cursor: Cursor, key: string): Generator<JsonPiece, void, void> {
  cursor.expect('{')
  if (cursor.takeIf('}')) return
  do {
    const member = cursor.string()
    cursor.expect(':')
    yield { key, member, ...cursor.value() }
  } while (cursor.takeIf(','))
  cursor.expect('}')
}

class Cursor {
  private at = 0

  constructor(
    private readonly text: string,
    private readonly maxDepth: number,
  ) {}

  peek(): string {
    while (isSpace(this.text.charCodeAt(this.at))) this.at += 1
    return this.text[this.at] ?? ''
  }

  takeIf(character: string): boolean {
    if (this.peek() !== character) return false
    this.at += 1
    return true
  }

  expect(character: string): void {
    if (!this.takeIf(character)) throw this.trouble(`"${character}" was expected here.`)
  }

  end(): void {
    if (this.peek() !== '') throw this.trouble('Something follows after the end.')
  }

  string(): string {
    if (this.peek() !== '"') throw this.trouble('A name in quotation marks was expected here.')
    const start = this.at
    this.skipString()
    return parsed(this.text.slice(start, this.at), start) as string
  }

  /** A whole value as text, brackets matched. */
  value(): { text: string; position: number } {
    this.peek()
    const position = this.at
    let depth = 0
    for (;;) {
      const code = this.text.charCodeAt(this.at)
      if (Number.isNaN(code)) {
        if (depth > 0 || this.at === position) throw this.trouble('The file ends too early.')
        break
      }
      if (code === 34) {
        this.skipString()
        if (depth === 0) break
        continue
      }
      if (code === 123 || code === 91) {
        depth += 1
        if (depth > this.maxDepth) throw new JsonTrouble('import.depth', `More than ${this.maxDepth} levels inside each other.`, this.at, { count: this.maxDepth })
      } else if (code === 125 || code === 93) {
        if (depth === 0) break
        depth -= 1
        if (depth === 0) {
          this.at += 1
          break
        }
      } else if (code === 44 && depth === 0) break
      this.at += 1
    }
    return { text: this.text.slice(position, this.at), position }
  }

  private skipString(): void {
    let quote = this.at
    do {
      quote = this.text.indexOf('"', quote + 1)
      if (quote === -1) throw this.trouble('A quotation mark is never closed.')
    } while (this.isEscaped(quote))
    this.at = quote + 1
  }

  private isEscaped(position: number): boolean {
    let slashes = 0
    while (this.text[position - 1 - slashes] === '\\') slashes += 1
    return slashes % 2 === 1
  }

  private trouble(message: string): JsonTrouble {
    return new JsonTrouble('import.json', message, this.at)
  }
}

/** The value of a piece. Names that would reach an object's prototype are left out. */
export function parsed(text: string, position: number): unknown {
  try {
    return /__proto__|\\u00/i.test(text) ? JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value)) : JSON.parse(text)
  } catch (error) {
    throw new JsonTrouble('import.json', error instanceof Error ? error.message.slice(0, 200) : 'This is not JSON.', position)
  }
}
