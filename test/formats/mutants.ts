import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { card } from './read'

/** A generator of numbers that gives the same ones every time (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface Seed {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const encoder = new TextEncoder()
const seed = (name: string, text: string): Seed => ({ name, bytes: encoder.encode(text) })

/** Every fixture, and one small file for each trap that has no fixture. */
export function seeds(): Seed[] {
  const folder = new URL('../fixtures/', import.meta.url)
  const fixtures = ['vcard', 'csv', 'json', 'notes', 'history', 'sheets'].flatMap((kind) =>
    readdirSync(new URL(kind, folder), { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [{ name: entry.name, bytes: new Uint8Array(readFileSync(join(entry.parentPath, entry.name))) }] : [])),
  )
  return [
    ...fixtures,
    seed('qp.vcf', card('2.1', 'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91;Jos=C3=A9;;;', 'NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0A=', 'b=', ' c', 'TEL;CELL:1')),
    seed('dates.vcf', card('3.0', 'FN:Ana', 'BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09', 'item5.X-ABDATE:1970-06-02', 'item5.X-ABLabel:_$!<Anniversary>!$_', 'X-ALTBDAY;CALSCALE=chinese:007800021101')),
    seed('photo.vcf', card('3.0', 'FN:Ana', `PHOTO;ENCODING=b;TYPE=JPEG:${btoa('\xff\xd8\xff\xe0'.padEnd(300, 'x')).replace(/(.{60})/g, '$1\r\n ')}`)),
    seed('agent.vcf', card('2.1', 'FN:Ana', 'AGENT:', 'BEGIN:VCARD', 'FN:Bo', 'END:VCARD') + card('4.0', 'KIND:org', 'FN:Acme', 'RELATED;TYPE=friend:urn:uuid:1')),
    seed('german.csv', 'Vorname;Nachname;Firma;E-Mail-Adresse;Telefon geschäftlich;Geburtstag\r\nJörg;Weiß;"W; Söhne";j@x.example;0228 1;13.04.1980\r\n'),
    seed('quotes.csv', 'Name,Notes,Birthday,Likes\n"Robert ""Bob"" Smith","two\nlines",04/13/1980,"a, b; c"\n=1+1,\'-2,0/0/00,\n'),
    seed('tabs.tsv', 'Name\tEmail\tLast spoke\nAna\tana@x.example\t3 May 2025\n'),
    seed('book.json', JSON.stringify({ hearth: '1', schema: 1, exportedAt: '2026-01-01T00:00:00Z', revision: 1, people: [], entries: [], segments: [{ id: 's', name: 'a', query: 'b' }], settings: { id: 'settings', budget: 3 }, photos: { x: 'AAAA' } }, null, 1)),
  ]
}

const pieces = ['\0', '\r\n', '\n', '"', '""', ',', ';', ':', '=', '\\', '\ufeff', 'BEGIN:VCARD\r\n', 'END:VCARD\r\n', '=0D=0A=', '=\r\n', ';ENCODING=QUOTED-PRINTABLE', ';CHARSET=GBK', ';ENCODING=b', '1604', '--0229', '{', '}', '[', ']', '\\u0000', '\ud800', '🙂', 'data:image/png;base64,', '__proto__', '1e999', ' ::: ', '* ', '\t', 'x'.repeat(500)]

/** A file with up to six things done to it: bits flipped, pieces cut, doubled, swapped or put in. */
export function mutate({ name, bytes }: Seed, next: () => number): Uint8Array<ArrayBuffer> {
  if (name.endsWith('.xlsx') && next() < 0.7) return mutateInside(bytes, next)
  let mutant = bytes
  for (let i = 1 + Math.floor(next() * 6); i > 0; i--) mutant = change(mutant, next)
  return mutant
}

/** A workbook is a zip: what matters is damage to what is packed in it. */
function mutateInside(bytes: Uint8Array<ArrayBuffer>, next: () => number): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes)
  const names = Object.keys(files)
  const name = names[Math.floor(next() * names.length)] ?? ''
  const part = mutate({ name, bytes: new Uint8Array(files[name] ?? []) }, next)
  return new Uint8Array(zipSync({ ...files, [name]: part }, { level: 1 }))
}

function change(bytes: Uint8Array<ArrayBuffer>, next: () => number): Uint8Array<ArrayBuffer> {
  const at = Math.floor(next() * (bytes.length + 1))
  const length = Math.floor(next() ** 3 * bytes.length)
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
  switch (Math.floor(next() * 6)) {
    case 0: {
      const copy = bytes.slice()
      copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(next() * 8))
      return copy
    }
    case 1:
      return joined(before, after.subarray(length))
    case 2:
      return bytes.slice(0, at)
    case 3:
      return joined(before, bytes.subarray(at, at + Math.min(length, 20_000)), after)
    case 4:
      return joined(after, before)
    default:
      return joined(before, encoder.encode(pieces[Math.floor(next() * pieces.length)]), after)
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((total, { length }) => total + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
