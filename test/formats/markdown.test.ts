import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../src/core/entries/registry'
import { blankPerson, type Person } from '../../src/core/people'
import { writeMarkdown } from '../../src/formats/markdown'
import { yamlText } from '../../src/formats/markdownText'
import { person, text } from './people'

const entry = (fields: object) => ({ id: 'e', personIds: ['p'], createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z', at: '2026-05-01', ...fields }) as Entry
const marta: Person = {
  ...blankPerson('p', '2026-01-02T00:00:00Z'),
  name: { given: 'Marta', family: 'Quiroga', nickname: 'Tita' },
  tags: ['key client', 'Milan'],
  organisations: [{ name: 'Northwind', title: 'Buyer' }],
  emails: [{ value: 'marta@northwind.example' }],
  phones: [{ value: '+34 600 123 456' }],
  birthday: { month: 3, day: 14 },
  cadence: { days: 30, since: '2026-01-01' as never },
  interests: [{ text: 'half marathons' }],
  offLimits: [{ category: 'work', text: 'the merger', state: 'known' }],
  relations: [{ personId: 'j', label: 'spouse' }, { name: 'Leo', label: 'child' }],
}
const entries = [
  entry({ kind: 'interaction', channel: 'call', direction: 'both', text: 'spoke about\nthe fair' }),
  entry({ kind: 'note', at: '2026-06-01', text: 'Likes **tea**.\n\n- green\n- black' }),
  entry({ kind: 'gift', direction: 'out', status: 'idea', title: 'running socks', reason: 'she runs', price: '20.00', currency: 'EUR' }),
  entry({ kind: 'reminder', title: 'send the offer', due: { day: '2026-12-01' } }),
]
const context = { entries, lastTalked: '2026-05-01' as never, fileOf: (id: string) => (id === 'j' ? 'Jordi Roca' : undefined), nameOf: () => 'Jordi Roca' }

test('a person as one file', () => {
  expect(writeMarkdown(marta, context)).toBe(`---
aliases:
  - "Tita"
  - "Marta Quiroga"
tags:
  - "key-client"
  - "Milan"
company: "Northwind"
role: "Buyer"
emails:
  - "marta@northwind.example"
phones:
  - "+34 600 123 456"
birthday: "--03-14"
cadence: 30
last-talked: 2026-05-01
created: 2026-01-02
hearth-id: "p"
---

# Marta Quiroga

## About

- **Work**: Buyer, Northwind

## Interests

- half marathons

## Off-limits

- work: the merger

## Gift ideas

- running socks: she runs, 20.00 EUR

## Dates

- birthday: --03-14

## Related

- spouse: [[Jordi Roca]]
- child: Leo

## Reminders

- [ ] send the offer (2026-12-01)

## Timeline

- 2026-06-01 **note**
  Likes **tea**.

  - green
  - black
- 2026-05-01 **call**: spoke about
  the fair
`.replace('  - "Marta Quiroga"\n', ''))
})

describe('hostile text', () => {
  const html = new MarkdownIt({ html: true })
  html.validateLink = () => true

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![tracker](https://evil.example/x.png)',
    '![[secrets]]',
    '[click](javascript:alert(1))',
    '\\<script>alert(1)</script>',
    '\\![tracker](https://evil.example/x.png)',
    '[click]( <javascript:alert(1)>)',
    '[click](java&#115;cript:alert(1))',
    '\\[click](javascript:alert(1))',
    '[click\\](javascript:alert(1))',
    '[click]\n\n[click]: javascript:alert(1)',
    '```dataviewjs\nalert(1)\n```',
    '`$= alert(1)`',
    '` $= alert(1) `',
    '\\`$= alert(1)`',
    '<% tp.system.prompt() %>',
    '<!-- hidden',
    '---\nkey: value\n---',
    '{{#each}}',
  ])('%s does nothing in a note or a field', (hostile) => {
    const file = writeMarkdown({ ...marta, howWeMet: hostile, interests: [{ text: hostile }] }, { ...context, entries: [entry({ kind: 'note', text: hostile })] })
    const rendered = html.render(file.slice(file.indexOf('\n---\n') + 5))
    expect(rendered).not.toMatch(/<(script|img|iframe|!--)|href="(?!https?:)|<code>\s*\$?=|language-dataviewjs/)
    expect(file).not.toMatch(/(^|[^\\])!\[|(^|[^\\])<%|`\$=/m)
    expect(file.match(/^---$/gm)).toHaveLength(2)
  })

  test('never adds a heading, a front matter or a row to a file', () => {
    fc.assert(
      fc.property(person, fc.array(text, { maxLength: 3 }), (one, notes) => {
        const file = writeMarkdown(one, { ...context, entries: notes.map((note) => entry({ kind: 'note', text: note })) })
        const lines = file.split(/\r\n|[\n\r\u2028\u2029\x85\v\f]/)
        expect(lines.filter((line) => line === '---')).toHaveLength(2)
        expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1)
        expect(lines.filter((line) => /^- \d{4}-\d\d-\d\d \*\*note\*\*$/.test(line))).toHaveLength(notes.length)
        expect(lines.filter((line) => /^## /.test(line)).every((line) => /^## (About|Interests|Off-limits|Gift ideas|Dates|Related|Reminders|Timeline)$/.test(line))).toBe(true)
      }),
    )
  })

  test('stays one YAML string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const yaml = yamlText(value)
        expect(yaml).not.toMatch(/[\n\r\u2028\u2029\x85]/)
        expect(JSON.parse(yaml)).toBe(value.replace(/[\ud800-\udfff]/gu, '\ufffd'))
      }),
    )
  })
})
