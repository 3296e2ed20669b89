import { bytesOfBase64, bytesOfBinary } from './binaryText'
import { legacyEncoding } from './encoding'
import { labelOfTypes } from './labels'
import { limits } from './limits'
import type { VcardLine } from './vcardLines'
import { isAscii, unescapeParameter, unescapeText } from './vcardText'

/** One property of a card, its text decoded, its escapes still in place. */
export interface VcardProperty {
  readonly line: number
  /** Upper case, without its group. */
  readonly name: string
  readonly group?: string
  /** Keys in upper case. */
  readonly params: ReadonlyMap<string, readonly string[]>
  readonly text: string
}

/** A property whose value is still bytes. */
export interface RawProperty extends Omit<VcardProperty, 'text'> {
  readonly raw: string
  readonly isAscii: boolean
}

const encodings = new Set(['QUOTED-PRINTABLE', 'BASE64', 'B', 'Q', '8BIT', '7BIT'])
const valueKinds = new Set(['URL', 'URI', 'INLINE', 'CID', 'CONTENT-ID', 'DATE', 'TEXT'])

/** Takes a line apart; undefined if it is no property. */
export function splitProperty({ line, text, isAscii }: VcardLine): RawProperty | undefined {
  const colon = endOfHeader(text)
  if (colon === -1 || colon > limits.headerLength) return undefined
  const header = readHeader(text.slice(0, colon))
  return header && { line, name: header.name, group: header.group, params: header.params, raw: text.slice(colon + 1), isAscii }
}

function endOfHeader(text: string): number {
  const colon = text.indexOf(':')
  return colon !== -1 && text.slice(0, colon).includes('"') ? indexOutsideQuotes(text, ':', 0) : colon
}

type Header = Pick<RawProperty, 'name' | 'group' | 'params'>
/** A file has few different ones, in every card again. */
const headers = new Map<string, Header | undefined>()

function readHeader(text: string): Header | undefined {
  if (text.length > 60) return splitHeader(text)
  if (!headers.has(text)) {
    if (headers.size > 5000) headers.clear()
    headers.set(text, splitHeader(text))
  }
  return headers.get(text)
}

function splitHeader(text: string): Header | undefined {
  const [start = '', ...params] = splitOutsideQuotes(text, ';')
  const dot = start.lastIndexOf('.')
  const name = start.slice(dot + 1).trim().toUpperCase()
  if (!/^[A-Z0-9-]{1,100}$/.test(name)) return undefined
  const group = dot > 0 ? decodeBinary(start.slice(0, dot).trim()) : undefined
  return { name, group, params: readParams(params) }
}

const noParams: ReadonlyMap<string, readonly string[]> = new Map()

/** vCard 2.1 leaves the names of parameters out: `TEL;WORK;VOICE`. */
function readParams(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  if (texts.length === 0) return noParams
  const params = new Map<string, string[]>()
  for (const text of texts) {
    const custom = androidLabel(text)
    if (custom !== undefined) {
      params.set('TYPE', [...(params.get('TYPE') ?? []), custom])
      continue
    }
    const equals = text.indexOf('=')
    const bare = text.trim().toUpperCase()
    const key = equals > 0 ? text.slice(0, equals).trim().toUpperCase() : encodings.has(bare) ? 'ENCODING' : valueKinds.has(bare) ? 'VALUE' : 'TYPE'
    const values = splitOutsideQuotes(equals > 0 ? text.slice(equals + 1) : text, ',').map(parameterText).filter((value) => value !== '')
    if (!/^[A-Z0-9-]+$/.test(key)) continue
    const known = params.get(key)
    if (known) known.push(...values)
    else params.set(key, values)
  }
  return params
}

/** Android's own way to say what a number is called: `X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=54=C3=ADa)`. */
function androidLabel(text: string): string | undefined {
  const inside = /^\s*X-CUSTOM\(([^)]{1,500})\)\s*$/i.exec(text)?.[1]
  const label = inside?.slice(inside.lastIndexOf(',') + 1)
  return label === undefined ? undefined : decodeBinary(/QUOTED-PRINTABLE/i.test(inside ?? '') ? unquote(label) : label)
}

function parameterText(text: string): string {
  const trimmed = text.trim()
  const quoted = trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"')
  return unescapeParameter(decodeBinary(quoted ? trimmed.slice(1, -1) : trimmed))
}

/** Decodes values: by the CHARSET a property names, else UTF-8 where that is valid, else the likeliest old encoding of the whole card. */
export function decodeProperties(raws: readonly RawProperty[]): VcardProperty[] {
  const declared = raws.find(({ params }) => params.has('CHARSET'))?.params.get('CHARSET')?.[0]
  let fallback = declared !== undefined && isCharset(declared) ? declared : undefined
  const guess = () => (fallback ??= legacyEncoding(bytesOfBinary(raws.map(({ raw }) => raw.slice(0, 20_000)).join('\n'))))
  return raws.map((raw) => ({ line: raw.line, name: raw.name, group: raw.group, params: raw.params, text: raw.isAscii && raw.params.size === 0 ? raw.raw : decodeValue(raw, guess) }))
}

function decodeValue({ raw, params, isAscii }: RawProperty, guess: () => string): string {
  const charset = params.get('CHARSET')?.[0]
  switch (params.get('ENCODING')?.[0]?.toUpperCase()) {
    case 'QUOTED-PRINTABLE':
    case 'Q':
      return decodeBinary(unquote(raw), charset, guess).replace(/\r\n?/g, '\n')
    default:
      return isAscii && charset === undefined ? raw : decodeBinary(raw, charset, guess)
  }
}

/** The bytes of a quoted-printable text. Separators that were encoded belong to the value, so they come out escaped. */
function unquote(raw: string): string {
  return raw.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => {
    const character = String.fromCharCode(parseInt(hex, 16))
    return character === ';' || character === ',' || character === '\\' ? `\\${character}` : character
  })
}

function decodeBinary(binary: string, charset?: string, guess: () => string = () => 'windows-1252'): string {
  if (isAscii(binary) && !/utf-?16/i.test(charset ?? '')) return binary
  const bytes = bytesOfBinary(binary)
  for (const label of [charset, 'utf-8']) {
    const text = label === undefined || /ascii/i.test(label) ? undefined : strictly(bytes, label)
    if (text !== undefined) return text
  }
  return new TextDecoder(guess()).decode(bytes)
}

function isCharset(name: string): boolean {
  try {
    return !/ascii|utf-?8/i.test(name) && new TextDecoder(name).encoding !== ''
  } catch {
    return false
  }
}

function strictly(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The bytes of a property that carries a picture or the like: base64 of vCard 2.1 and 3.0, or a data: URI with its media type. */
export function binaryValue(property: VcardProperty): { readonly bytes: Uint8Array<ArrayBuffer>; readonly type?: string } | undefined {
  const encoding = property.params.get('ENCODING')?.[0]?.toUpperCase()
  const text = property.text.trim()
  if (encoding === 'B' || encoding === 'BASE64') {
    const bytes = bytesOfBase64(text)
    return bytes && { bytes }
  }
  if (!/^data:/i.test(text)) return undefined
  const uri = unescapeText(text)
  const comma = uri.indexOf(',')
  if (comma === -1) return undefined
  const [type = '', ...attributes] = uri.slice(5, comma).toLowerCase().split(';')
  const content = uri.slice(comma + 1)
  const bytes = attributes.includes('base64') ? bytesOfBase64(content) : bytesOfBinary(percentDecoded(content))
  return bytes && { bytes, type }
}

function percentDecoded(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

function indexOutsideQuotes(text: string, wanted: string, from: number): number {
  let quoted = false
  for (let i = from; i < text.length; i++) {
    const character = text[i]
    if (character === '"') quoted = !quoted
    else if (character === wanted && !quoted) return i
  }
  return quoted ? text.indexOf(wanted, from) : -1
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator)
  const parts: string[] = []
  let start = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted
    else if (text[i] === separator && !quoted) {
      parts.push(text.slice(start, i))
      start = i + 1
    }
  }
  parts.push(text.slice(start))
  return parts
}

/** A value that is one text. */
export function textOf(property: VcardProperty): string {
  return unescapeText(property.text).trim()
}

export function typeLabel(property: VcardProperty): string | undefined {
  return labelOfTypes(property.params.get('TYPE') ?? [])
}
