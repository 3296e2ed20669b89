import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { briefOf } from '../../src/core/brief/brief'
import type { Day } from '../../src/core/dates'
import type { Speech } from '../../src/core/speech'
import { speakFrom } from '../../src/hosts/texts'
import { escapeHtml } from '../../src/formats/html'
import { writeBriefHtml, writeBriefMarkdown } from '../../src/formats/writeBrief'
import { writeHtml } from '../../src/formats/writeHtml'
import { addressLines, writeLabels } from '../../src/formats/writeLabels'
import { bookOf, call, gift, note } from '../core/given'
import { person } from './people'

const today = '2026-11-22' as Day
const speech: Speech = speakFrom({})('en', today)

async function pageOf(people: Parameters<typeof writeHtml>[1], entries: Parameters<typeof bookOf>[1] = []): Promise<string> {
  const pieces: string[] = []
  for await (const piece of writeHtml('People', people, (one) => Promise.resolve({ person: one, entries: (entries ?? []).filter(({ personIds }) => personIds.includes(one.id)), nameOf: () => undefined }), speech)) pieces.push(piece)
  return pieces.join('')
}

/** Tags and attributes of a page, without its texts. */
const tagsOf = (html: string) => new Set((html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""')))

describe('the self-contained page', () => {
  test('whatever anybody wrote adds no tag and no attribute', async () => {
    await fc.assert(
      fc.asyncProperty(person, fc.string(), async (one, words) => {
        const entries = [note(one.id, '2026-02-02', `${words}<img src=x onerror=alert(1)>`), call(one.id, '2026-02-03', { text: '"><script>' }), gift(one.id, '2026-02-03', { title: words || 'x' })]
        const tags = tagsOf(await pageOf([one, one], entries))
        const known = /^<(?:!doctype html|html lang=""|head|meta [\w-]+=""(?: content="")?|title|style|body|header|h1 dir=""|h2 dir=""|nav|ul|li|a href="" dir=""|article id=""|div|p dir=""|dl|dt|dd dir=""|ol|time datetime=""|\/\w+)>$/
        expect([...tags].filter((tag) => !known.test(tag))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('loads nothing and runs nothing, by its own policy', async () => {
    const html = await pageOf([])
    expect(html).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"`)
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<title'))
  })

  test('escaped text reads back as it was, but for control characters', () => {
    const undo = (html: string) => html.replace(/&#39;/g, "'").replace(/&#96;/g, '`').replace(/&quot;/g, '"').replace(/&gt;/g, '>').replace(/&lt;/g, '<').replace(/&amp;/g, '&')
    fc.assert(fc.property(fc.string(), (text) => {
        expect(undo(escapeHtml(text))).toBe(text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, ''))
      }),
    )
  })
})

describe('briefs', () => {
  test('as HTML and as Markdown hold one page each, inert', () => {
    fc.assert(
      fc.property(person, (one) => {
        const brief = briefOf(bookOf([one], [note(one.id, '2026-02-02', '<b>bold</b>')]), one.id, today)
        const pages = { day: today, briefs: [brief, brief] }
        const html = [...writeBriefHtml(pages, speech)].join('')
        expect(html.match(/<article>/g)).toHaveLength(2)
        expect(html).not.toMatch(/<(?:script|img|b|iframe)\b/i)
        const markdown = [...writeBriefMarkdown(pages, speech)].join('')
        expect(markdown.match(/^# /gm)).toHaveLength(2)
        expect(markdown).not.toMatch(/(?<!\\)<(?:script|b)\b/i)
      }),
    )
  })
})

describe('address labels', () => {
  test.each([
    [{ street: 'Calle 1', postalCode: '28001', city: 'Madrid', country: 'Spain' }, ['Calle 1', '28001 Madrid', 'Spain']],
    [{ street: '1 Main St', city: 'Austin', region: 'TX', postalCode: '73301', country: 'USA' }, ['1 Main St', 'Austin, TX 73301', 'USA']],
    [{ formatted: 'One\r\nTwo\n\nThree' }, ['One', 'Two', 'Three']],
    [{ poBox: '12', city: 'Bern' }, ['12', 'Bern']],
    [{ label: 'home' }, []],
  ])('%o', (address, lines) => expect(addressLines(address)).toEqual(lines))

  test('one label for each with an address, nothing in it but text and line ends', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 3 }), (people) => {
        const html = [...writeLabels(people, speech)].join('')
        const labelled = people.filter(({ addresses }) => addresses.some((address) => addressLines(address).length > 0))
        expect((html.match(/<address /g) ?? []).length).toBeLessThanOrEqual(people.length)
        expect((html.match(/<address /g) ?? []).length > 0).toBe(labelled.some((one) => addressLines(one.addresses.find(({ label }) => label === 'home') ?? one.addresses[0] ?? {}).length > 0))
        expect(html.replace(/<style>[^]*<\/style>/, '')).not.toMatch(/<(?!\/?(?:address|br|main|html|head|meta|title|body|!doctype)\b)/)
      }),
    )
  })
})
