import { dayOf } from '../core/days'
import { type Entry, timelineLine } from '../core/entries/registry'
import { message, type Message } from '../core/message'
import { displayName, type Person, workOf } from '../core/people'
import type { Speech } from '../core/speech'
import { base64OfBytes } from './binaryText'
import { personFacts } from './personFacts'
import { closeHtml, escapeHtml, openHtml, textElement } from './html'
import { imageType, mediaTypes } from './pictures'

export interface HtmlPerson {
  readonly person: Person
  /** Latest first. */
  readonly entries: readonly Entry[]
  readonly photo?: Uint8Array
  readonly nameOf: (personId: string) => string | undefined
}

/** Everybody asked for in one page that needs nothing but itself: no script, nothing loaded, everything that somebody wrote shown as the text it is. */
export async function* writeHtml(title: string, people: readonly Person[], detailsOf: (person: Person) => Promise<HtmlPerson>, speech: Speech): AsyncGenerator<string, void, void> {
  yield openHtml({ title, language: speech.language, style })
  yield `<header>${textElement('h1', title)}</header>\n`
  if (people.length > 1) yield `<nav><ul>${people.map((person, i) => `<li><a href="#p${i + 1}" dir="auto">${escapeHtml(displayName(person))}</a></li>`).join('')}</ul></nav>\n`
  for (const [i, person] of people.entries()) yield personHtml(`p${i + 1}`, await detailsOf(person), speech)
  yield closeHtml
}

function personHtml(anchor: string, { person, entries, photo, nameOf }: HtmlPerson, speech: Speech): string {
  const type = photo && imageType(photo)
  const picture = photo && type ? `<img alt="" src="data:${mediaTypes[type]};base64,${base64OfBytes(photo)}">` : ''
  const { company, title } = workOf(person)
  const facts = personFacts(person, nameOf).map(({ label, text }) => `<dt>${escapeHtml(saidLabel(label, speech))}</dt>${textElement('dd', text)}`)
  return `<article id="${anchor}">
<header>${picture}<div>${textElement('h2', displayName(person))}${textElement('p', [title, company, ...person.tags].filter(Boolean).join(' · '))}</div></header>
<dl>${facts.join('\n')}</dl>
${entries.length === 0 ? '' : `<ol>\n${entries.map((entry) => entryHtml(entry, speech)).join('\n')}\n</ol>`}
</article>
`
}

function saidLabel(label: Message | string, { say }: Speech): string {
  return typeof label === 'string' ? label : say(label)
}

function entryHtml(entry: Entry, { say, day }: Speech): string {
  const on = dayOf(entry.at)
  return `<li><time datetime="${escapeHtml(on)}">${escapeHtml(day(on))}</time>${textElement('p', say(timelineLine(entry)))}</li>`
}

export function htmlTitle(count: number, { say }: Speech): string {
  return say(message('exportText:people', { count }))
}

const style = `* { box-sizing: border-box; }
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 28px; max-width: 860px; font: 15px/1.5 system-ui, sans-serif; color: #2a2420; background: #fffdfa; overflow-wrap: anywhere; }
h1 { font-size: 24px; } h2 { margin: 0; font-size: 19px; }
nav ul { columns: 3 180px; padding: 0; list-style: none; }
a { color: #b8400f; }
article { margin-top: 28px; padding-top: 20px; border-top: 1px solid #e9e1d8; break-inside: avoid-page; }
article > header { display: flex; gap: 14px; align-items: center; }
article img { width: 56px; height: 56px; border-radius: 50%; object-fit: cover; }
article header p { margin: 0; color: #665c54; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 12px 0; }
dt { color: #665c54; max-width: 180px; } dd { margin: 0; white-space: pre-line; }
ol { padding: 0; list-style: none; } li { margin: 8px 0; }
li time { font-size: 13px; color: #736961; } li p { margin: 0; white-space: pre-line; }
@media (prefers-color-scheme: dark) { body { color: #f1eae3; background: #1b1816; } a { color: #f58a5c; } article { border-color: #37312c; } article header p, dt, li time { color: #b8aca1; } }
@media print { body { color: #000; background: #fff; max-width: none; padding: 0; } nav { display: none; } }`
