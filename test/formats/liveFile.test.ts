import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeLive, liveId, outsideLive } from '../../src/formats/liveFile'
import { readVaultNote } from '../../src/formats/vaultNote'

const content = (body: string, properties: readonly string[] = ['aliases:\n  - "Marta"', 'company: "Northwind"']) => ({ id: 'p1', properties, body })
const made = composeLive(undefined, content('one')) ?? ''
const block = /%% hearth:begin p1[^]*?%% hearth:end %%/

describe('a file of the live folder', () => {
  test('is new with marked front matter and a marked block', () => {
    expect(made).toMatch(/^---\n# hearth:begin\naliases:\n {2}- "Marta"\ncompany: "Northwind"\n# hearth:end\n---\n\n%% hearth:begin p1 \(.*\) %%\none\n%% hearth:end %%\n\n$/)
    expect(liveId(made)).toBe('p1')
    expect(outsideLive(made, 'p1')?.trim()).toBe('')
  })

  test('law: whatever the user writes around the block is kept byte for byte, in any line ends, and writing twice is writing once', () => {
    const users = fc.string({ unit: fc.constantFrom('a', 'é', '中', '\n', '\r\n', '# ', '- ', '%%', '`', '[[x]]', ' ', '---\n', '{{', '\t', '<b>') }).filter((text) => !/hearth:/.test(text))
    fc.assert(
      fc.property(users, users, users, fc.string(), (front, before, after, body) => {
        const clean = body.replace(/%/g, '').replace(/\r/g, '')
        const mine = `${front.replace(/---/g, '')}\n${before}\n`.replace(/^---/, '')
        const file = `${mine}${block.exec(made)?.[0] ?? ''}${after.startsWith('\n') || after === '' ? after : `\n${after}`}`
        const next = composeLive(file, content(clean))
        expect(next).toBeDefined()
        expect(next?.split(/%% hearth:begin p1/)[0]).toBe(mine)
        expect(next?.split('%% hearth:end %%').at(-1)).toBe(file.split('%% hearth:end %%').at(-1))
        expect(composeLive(next, content(clean))).toBe(next)
      }),
    )
  })

  test.each([
    ['a name that changes becomes an alias, other properties stay', '---\nmood: good\n# hearth:begin\nold: 1\n# hearth:end\nrating: 5\n---\n', '---\nmood: good\n# hearth:begin\naliases:\n  - "Marta"\ncompany: "Northwind"\n# hearth:end\nrating: 5\n---\n'],
    ['a key of the user’s own is never doubled', '---\n# hearth:begin\n# hearth:end\ncompany: Mine\n---\n', '---\n# hearth:begin\naliases:\n  - "Marta"\n# hearth:end\ncompany: Mine\n---\n'],
    ['front matter without the marks is the user’s', '---\naliases: [x]\n---\n', '---\naliases: [x]\n---\n'],
    ['so is a rule that looks like it further down', 'Text\n---\n# hearth:begin\n# hearth:end\n---\n', 'Text\n---\n# hearth:begin\n# hearth:end\n---\n'],
  ])('%s', (_what, before, after) => {
    const body = `${block.exec(made)?.[0] ?? ''}\n`
    expect(composeLive(before + body, content('one'))).toBe(after + body)
  })

  test.each([
    ['no marks', 'only mine'],
    ['no end', '%% hearth:begin p1 %%\nx'],
    ['the end first', '%% hearth:end %%\n%% hearth:begin p1 %%\n'],
    ['two blocks', '%% hearth:begin p1 %%\n%% hearth:end %%\n%% hearth:begin p1 %%\n%% hearth:end %%\n'],
    ['somebody else’s', '%% hearth:begin p2 %%\n%% hearth:end %%\n'],
  ])('with %s nothing is touched', (_what, text) => expect(composeLive(text, content('x'))).toBeUndefined())
})

describe('a note of the user’s own', () => {
  test.each([
    ['2026-11-20 Lunch', 'With [[Marta Quiroga]] and [[People/Ben Ito.md|Ben]], ![[Marta.png]]', { day: '2026-11-20', links: ['marta quiroga', 'ben ito'] }],
    ['Lunch', '---\ndate: 2026-11-20\n---\n[[Ana#Section|her]]', { day: '2026-11-20', links: ['ana'] }],
    ['2026-02-30', '[[Ana]]', undefined],
    ['Lunch', '[[Ana]]', undefined],
    ['12026-11-201', '[[Ana]]', undefined],
  ])('%s: %s', (name, text, found) => {
    const note = readVaultNote(name, text)
    expect(note && { day: note.day, links: note.links }).toEqual(found)
  })
})
