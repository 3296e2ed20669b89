import { expect, test } from 'vitest'
import { card, readAll } from './read'

const million = 1_000_000

/** Files made to hang or drown a reader: what Hearth says about each, in how many people it finds. */
const bombs: readonly (readonly [what: string, content: () => string | Uint8Array, name: string, code: string, people: number])[] = [
  ['a line of 50 MB', () => card('3.0', 'FN:Ana', `NOTE:${'x'.repeat(50 * million)}`), 'a.vcf', 'import.tooLong', 1],
  ['a million folds', () => card('3.0', 'FN:Ana', `NOTE:${'abcdefghij\r\n '.repeat(million)}`), 'a.vcf', 'import.tooLong', 1],
  ['10,000 cards inside each other', () => 'BEGIN:VCARD\r\n'.repeat(10_000), 'a.vcf', 'import.nesting', 0],
  ['10,000 agents inside each other', () => 'BEGIN:VCARD\r\nAGENT:\r\n'.repeat(10_000), 'a.vcf', 'import.nesting', 0],
  ['10 MB of quoted-printable', () => card('2.1', 'FN:Ana', `NOTE;ENCODING=QUOTED-PRINTABLE:${'=C3=A4'.repeat(1_700_000)}`), 'a.vcf', 'import.tooLong', 1],
  ['a photo of 100 MB', () => card('3.0', 'FN:Ana', `PHOTO;ENCODING=b;TYPE=JPEG:${`${'A'.repeat(74)}\r\n `.repeat(1_350_000)}`), 'a.vcf', 'import.tooLong', 1],
  ['a photo of 15 MB', () => card('3.0', 'FN:Ana', `PHOTO;ENCODING=b;TYPE=JPEG:/9j/${'A'.repeat(20 * million)}`), 'a.vcf', 'import.photoTooBig', 1],
  ['a million parameters', () => card('3.0', 'FN:Ana', `TEL${';TYPE=x'.repeat(million)}:1`), 'a.vcf', 'import.line', 1],
  ['200,000 lines in a card', () => card('3.0', 'FN:Ana', 'EMAIL:a@x.example\r\n'.repeat(200_000)), 'a.vcf', 'import.tooMany', 1],
  ['a line of 50 MB in a table', () => `Name,Email\n${'x'.repeat(50 * million)}\nAna,ana@x.example`, 'a.csv', 'import.tooLong', 1],
  ['a million columns', () => `${Array.from({ length: million }, (_, i) => `c${i}`).join(',')}\n${'1,'.repeat(million)}`, 'a.csv', 'import.tooManyColumns', 0],
  ['a quote that is never closed', () => `Name,Email\n"Ana,ana@x.example\n${'Bo,bo@x.example\n'.repeat(2000)}`, 'a.csv', 'import.unclosedQuote', 2001],
  ['nothing but zeros', () => new Uint8Array(5 * million), 'a.csv', 'import.unknown', 0],
  ['half a UTF-16 file', () => new Uint8Array([0xff, 0xfe, 0x42, 0, 0x45, 0, 0x47]), 'a.vcf', 'import.outside', 0],
  ['JSON 100,000 deep', () => `{"hearth":"1","schema":1,"people":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`, 'a.json', 'import.depth', 0],
  ['backslashes before a quote', () => `{"hearth":"1","people":["${'\\'.repeat(200_000)}${'\\"'.repeat(200_000)}"]}`, 'a.json', 'import.row', 0],
]

/** Two seconds on a machine that does nothing else; measured as time of this process, so that others do not count. */
test.each(bombs)('%s is answered within two seconds', (_what, content, name, code, people) => {
  const file = content()
  const began = process.cpuUsage()
  const read = readAll(file, { name })
  const { user, system } = process.cpuUsage(began)
  expect(read.problems.map((problem) => problem.code)).toContain(code)
  expect(read.people).toHaveLength(people)
  expect((user + system) / 1000).toBeLessThan(4000)
})

/** Twice the text must not take four times as long. */
test.each([
  ['dates', (n: number) => `Name,Birthday\nAna,${'1/'.repeat(n)}`],
  ['apostrophes', (n: number) => `Name,Hearth ID,Full name,Kind\n${"'".repeat(n)}=,1,2,3`],
  ['spaces and signs', (n: number) => `Name,Hearth ID,Full name,Kind\n"${' -'.repeat(n)}",1,2,3`],
  ['quotes', (n: number) => `Name,Email\n${'"a"b'.repeat(n)}`],
  ['names', (n: number) => `Name,Email\n${'van '.repeat(n)},a@x.example`],
  ['labels', (n: number) => `First Name,Organization Name,Labels\nAna,,${'* x ::: '.repeat(n)}`],
  ['backslashes', (n: number) => card('3.0', 'FN:Ana', `NOTE:${'\\'.repeat(n)}`)],
  ['a name of semicolons', (n: number) => card('3.0', `N:Ana;Bo;${';'.repeat(n)}`)],
  ['soft line breaks', (n: number) => card('2.1', 'FN:Ana', `NOTE;ENCODING=QUOTED-PRINTABLE:${'=\r\n'.repeat(n)}`)],
  ['a data address', (n: number) => card('4.0', 'FN:Ana', `PHOTO:data:image/png${';a=b'.repeat(n)},x`)],
])('%s: time grows with the text', (_what, content) => {
  const timeOf = (n: number) => {
    const file = content(n)
    const began = process.cpuUsage()
    readAll(file, { name: 'a.csv' })
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  }
  timeOf(1000)
  const [once, fourfold] = [Math.min(timeOf(25_000), timeOf(25_000)), Math.min(timeOf(100_000), timeOf(100_000))]
  expect(fourfold).toBeLessThan(Math.max(250, once * 9))
})
