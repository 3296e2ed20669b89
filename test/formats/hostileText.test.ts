import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { briefOf } from '../../src/core/brief/brief'
import type { Day } from '../../src/core/dates'
import { blankPerson, type Person } from '../../src/core/people'
import { writeBriefHtml } from '../../src/formats/writeBrief'
import { writeHtml } from '../../src/formats/writeHtml'
import { writeLabels } from '../../src/formats/writeLabels'
import { speakFrom } from '../../src/hosts/texts'
import { bookOf, call, gift, note } from '../core/given'
import { hostilePayloads } from './hostilePayloads'

const today = '2026-11-22' as Day
const speech = speakFrom({})('en', today)

/** Somebody of whom everything that can be written is hostile. */
function hostile(text: string, at: number): Person {
  return {
    ...blankPerson(`p${at}`, '2026-01-02T00:00:00Z'),
    name: { given: text, family: text, nickname: text },
    organisations: [{ name: text, title: text }],
    emails: [{ label: text, value: text }],
    phones: [{ label: text, value: text }],
    addresses: [{ formatted: text }],
    urls: [{ label: text, value: `javascript:${text}` }, { value: text }],
    handles: [{ label: text, value: text }],
    tags: [text],
    relations: [{ name: text, label: text }],
    interests: [{ text }],
    offLimits: [{ category: 'work', text, state: 'known' }],
    howWeMet: text,
    fields: [{ label: text, value: text }],
  }
}

const people = hostilePayloads.map(hostile)

function entriesOf({ id }: Person) {
  const text = hostilePayloads[Number(id.slice(1))] ?? ''
  return [note(id, '2026-02-02', text), call(id, '2026-02-03', { text }), gift(id, '2026-02-03', { title: text, reason: text })]
}

/** Everything that is made to be read outside Hearth, with every hostile text in every place of it, and without the policy that guards it besides. */
async function hostileExports(): Promise<Readonly<Record<string, string>>> {
  const book = bookOf(people, people.flatMap(entriesOf))
  const pages = { day: today, briefs: people.map(({ id }) => briefOf(book, id, today)) }
  const everybody = writeHtml(hostilePayloads[0] ?? '', people, (person) => Promise.resolve({ person, entries: entriesOf(person), nameOf: () => hostilePayloads[0] }), speech)
  const made = { everybody: await joined(everybody), briefs: await joined(writeBriefHtml(pages, speech)), labels: await joined(writeLabels(people, speech)) }
  return Object.fromEntries(Object.entries(made).map(([what, html]) => [what, html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')]))
}

async function joined(pieces: AsyncIterable<string> | Iterable<string>): Promise<string> {
  let whole = ''
  for await (const piece of pieces) whole += piece
  return whole
}

/** Runs in a page: what it did by itself or when touched, and what of it could do something. */
const whatItDoes = `(() => {
  for (const event of ['focus', 'click', 'error', 'load', 'toggle', 'pointerover', 'mouseover']) for (const element of document.querySelectorAll('body *')) if (!(event === 'click' && element.closest('a'))) element.dispatchEvent(new Event(event))
  const could = [...document.querySelectorAll('[src], [srcset], [data], [poster], [background], [action], [formaction], [ping], link, base, object, embed, iframe, script, svg, math, form, input, template')].map((element) => element.outerHTML.slice(0, 80))
  for (const link of document.querySelectorAll('[href]')) if (!/^(?:#|https?:|mailto:|tel:)/.test(link.getAttribute('href'))) could.push(link.outerHTML.slice(0, 80))
  for (const element of document.querySelectorAll('*')) for (const { name } of element.attributes) if (/^on|^style$/.test(name)) could.push(element.tagName + ' ' + name)
  return { ran: globalThis.ran ?? [], could }
})()`

let browser: Browser
beforeAll(async () => {
  const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
})
afterAll(() => browser.close())

async function opened(html: string) {
  const asked: string[] = []
  const page = await browser.newPage()
  page.on('request', (request) => asked.push(request.url()))
  await page.setContent(html)
  const { ran, could } = await page.evaluate<{ readonly ran: readonly number[]; readonly could: readonly string[] }>(whatItDoes)
  await page.close()
  return { ran, could, asked: asked.filter((url) => !url.startsWith('about:')) }
}

test('the hostile texts are many, and run where nothing is done about them', async () => {
  expect(new Set(hostilePayloads).size).toBeGreaterThanOrEqual(200)
  const { ran, could } = await opened(hostilePayloads.slice(0, 12).map((payload) => `<div>${payload}</div>`).join(''))
  expect(ran.length).toBeGreaterThan(3)
  expect(could.length).toBeGreaterThan(3)
})

test('none of them does anything in a page of everybody, in briefs or on labels, even without the policy that guards those besides', async () => {
  for (const [what, html] of Object.entries(await hostileExports())) {
    expect(html.length).toBeGreaterThan(10_000)
    expect({ what, ...(await opened(html)) }).toEqual({ what, ran: [], could: [], asked: [] })
  }
})
