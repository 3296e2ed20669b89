import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FileNames, safeFileName } from '../../src/formats/fileNames'

const devices = ['CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$', ...Array.from({ length: 9 }, (_, i) => `COM${i + 1}`), ...Array.from({ length: 9 }, (_, i) => `LPT${i + 1}`), 'COM¹', 'LPT²', 'com³']

describe('names of files', () => {
  test.each([
    ['Marta Quiroga', 'Marta Quiroga'],
    ['../../etc/passwd', 'etc passwd'],
    ['/absolute', 'absolute'],
    ['C:\\Windows', 'C Windows'],
    ['file.md:stream', 'file.md stream'],
    ['trailing dots...', 'trailing dots'],
    ['trailing space ', 'trailing space'],
    ['.hidden', 'hidden'],
    ['..', 'Nameless'],
    ['', 'Nameless'],
    ['???', 'Nameless'],
    ['a\u202Egnp.exe', 'a gnp.exe'],
    ['two\nlines', 'two lines'],
    ['nul\0byte', 'nul byte'],
    ['[[link]] #tag ^block', 'link tag block'],
    ['👩‍👩‍👧 张伟', '👩 👩 👧 张伟'],
    ['Zoe\u0308', 'Zoë'],
    ['con', '_con'],
    ['Con.txt', '_Con.txt'],
    ['Conny', 'Conny'],
    ['\ud800', 'Nameless'],
    ['Ana \ud800 Ruiz', 'Ana Ruiz'],
  ])('%j becomes %j', (text, name) => {
    expect(safeFileName(text)).toBe(name)
  })

  test.each(devices)('%s is no device any more', (device) => {
    for (const name of [device, device.toLowerCase(), `${device}.md`]) expect(safeFileName(name)).toBe(`_${name}`)
  })

  test('are unique on every system, whatever they come from', () => {
    const hostile = fc.oneof(
      fc.constantFrom('Ana', 'ANA', 'ana', 'Zoë', 'Zoe\u0308', 'ﬁne', 'fine', 'K', '\u212a', '..', '', 'CON', 'con ', 'a/b', 'a:b', 'Ana (2)'),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
    )
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 60 }), (texts) => {
        const names = new FileNames()
        const given = texts.map((text) => names.give(text))
        expect(new Set(given.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(texts.length)
        for (const name of given) {
          expect(name).not.toMatch(/[\0-\x1f<>:"/\\|?*]|^\.|[. ]$|^$/)
          expect(new TextEncoder().encode(`${name}.md`).length).toBeLessThanOrEqual(255)
        }
      }),
    )
  })
})
