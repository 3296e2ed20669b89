import Papa from 'papaparse'
import type { Day } from '../../src/core/dates'
import type { Entry } from '../../src/core/entries/registry'
import { blankPerson, type Person } from '../../src/core/people'
import type { Speech } from '../../src/core/speech'
import { FileNames } from '../../src/formats/fileNames'
import { writeIcs } from '../../src/formats/ics'
import { writeMarkdown } from '../../src/formats/markdown'
import { writeCsv } from '../../src/formats/writeCsv'
import { writeHtml } from '../../src/formats/writeHtml'
import { writeVcard } from '../../src/formats/writeVcard'
import { readAll } from '../formats/read'
import { chooser, type Trial } from './trial'

const NOW = '2026-11-22T10:00:00Z'
const leads = ['=', '+', '-', '@', '\t=', '\n=', '\r=', '\0=', '＝', '＋', '－', '＠', "'=", '"=', ',=', ';=', '|@', ' =', '=cmd|\' /C calc\'!A0', '@SUM(1+1)*cmd']
const breaks = ['\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:evil', '\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:evil', '\n---\nevil: true\n---\n', '</article><article>', '\u2028BEGIN:VCARD', '\u0085x', '\\n\\;\\,', '^n^^', '"\n- evil', '%%\n%% hearth:end %%', '<script>', '\u202e', '\0']
const parts = ['../', '..\\', '/etc/passwd', 'C:\\x', 'a:b', 'CON', 'nul.txt', 'COM¹', 'LPT9', 'x. ', ' .', '\u202etxt.exe', 'Zo\u00eb', 'Zoe\u0308', 'ZOË', 'x'.repeat(300), '张'.repeat(120), '', '.', '..', '~', '$x', '*?|<>', '\n', '👩‍👩‍👧']

const person = (id: number, fields: Partial<Person>): Person => ({ ...blankPerson(`p${id}`, NOW), ...fields })

/** E1: no cell is active under any separator, and all of it reads back. */
export function hostileCells(count: number): Trial {
  const next = chooser(1)
  const pick = (list: readonly string[]) => list[next(list.length - 1)] ?? ''
  const people = Array.from({ length: count }, (_, i) => person(i, { name: { given: `${pick(leads)}G${i}`.replace(/\s+/g, ' ').replace(/\0/g, '').trim() }, phones: [{ value: `+44 20 7946 ${String(1000 + (i % 9000))}` }], fields: [{ label: 'Own', value: `x${pick(leads)}1` }], howWeMet: `${pick(leads)}A1` }))
  const text = [...writeCsv(people, () => ({ entries: [], nameOf: () => undefined }))].join('')
  const lost: string[] = []
  const active = /^[ ]*[=+\-@\t\r\n\0＝＋－＠]/
  for (const delimiter of [',', ';', '\t', '|']) {
    for (const row of Papa.parse<string[]>(text.slice(1), { delimiter }).data) for (const cell of row) if (active.test(cell)) lost.push(`active with ${JSON.stringify(delimiter)}: ${JSON.stringify(cell.slice(0, 40))}`)
  }
  const back = readAll(new TextEncoder().encode(text), { name: 'a.csv' }).people
  for (const [i, { name, phones }] of people.entries()) {
    const read = back[i]?.fields
    if (read?.name?.given !== name.given || read?.phones?.[0]?.value !== phones[0]?.value) lost.push(`read back otherwise: ${JSON.stringify(name.given)}`)
  }
  return { runs: count, lost: lost.slice(0, 20) }
}

const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/** E2: every name stays inside its folder, is unique in any case and form, and opens on Windows. */
export function hostileFileNames(count: number): Trial {
  const next = chooser(2)
  const names = new FileNames()
  const taken = new Set<string>()
  const lost: string[] = []
  for (let i = 0; i < count; i++) {
    const text = Array.from({ length: 1 + next(2) }, () => parts[next(parts.length - 1)] ?? '').join('')
    const name = `${names.give(text)}.md`
    const key = name.normalize('NFKC').toLowerCase()
    const bad = /[\0-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(name) || /^[. ]|[. ]\.md$/.test(name) || devices.test(name) || new TextEncoder().encode(name).length > 255
    if (bad || taken.has(key)) lost.push(JSON.stringify(name.slice(0, 60)))
    taken.add(key)
  }
  return { runs: count, lost: lost.slice(0, 20) }
}

/** E3: whatever fields hold, there are as many records as people, in vCard, iCalendar, front matter and HTML. */
export async function hostileLineEnds(count: number): Promise<Trial> {
  const next = chooser(3)
  const pick = () => `${breaks[next(breaks.length - 1)] ?? ''}${breaks[next(breaks.length - 1)] ?? ''}`
  const lost: string[] = []
  const speech: Speech = { language: 'en', say: ({ key, params }) => `${key} ${JSON.stringify(params ?? {})}`, day: (day) => day }
  const expectSame = (what: string, found: number, wanted: number, text: string) => found !== wanted && lost.push(`${what}: ${found} for ${wanted} with ${JSON.stringify(text.slice(0, 60))}`)
  for (let i = 0; i < count; i++) {
    const text = `a${pick()}`
    const one = person(i, { name: { given: text, nickname: text }, organisations: [{ name: text, title: text }], tags: [text], fields: [{ label: text, value: text }], howWeMet: text })
    const note = { id: `e${i}`, kind: 'note', personIds: [one.id], at: '2026-11-20', createdAt: NOW, updatedAt: NOW, text } as unknown as Entry
    for (const version of ['3.0', '4.0'] as const) expectSame(`vCard ${version}`, writeVcard(one, { version, notes: [note as never] }).match(/(?:^|\r\n|\r|\n)BEGIN:VCARD/gi)?.length ?? 0, 1, text)
    expectSame('iCalendar', [...writeIcs([{ uid: text, changed: NOW, day: '2026-11-20' as Day, summary: text }])].join('').match(/(?:^|\r\n|\r|\n)BEGIN:VEVENT/gi)?.length ?? 0, 1, text)
    expectSame('front matter', writeMarkdown(one, { entries: [note], fileOf: () => undefined, nameOf: () => undefined }).split('\n# ')[0]?.match(/^---$/gm)?.length ?? 0, 2, text)
    let html = ''
    for await (const piece of writeHtml(text, [one], (each) => Promise.resolve({ person: each, entries: [note], nameOf: () => undefined }), speech)) html += piece
    expectSame('HTML', html.match(/<article/g)?.length ?? 0, 1, text)
    expectSame('HTML scripts', html.match(/<script/gi)?.length ?? 0, 0, text)
  }
  return { runs: count, lost: lost.slice(0, 20) }
}
