import { describe, expect, test } from 'vitest'
import { card, latin1, readAll } from './read'

const first = (content: string | Uint8Array) => readAll(content).people[0]?.fields

describe('birthdays', () => {
  test.each([
    ['an iPhone without year', '3.0', 'BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09', { month: 5, day: 9 }],
    ['an iPhone that does not say so', '3.0', 'BDAY:1604-05-09', { month: 5, day: 9 }],
    ['Open-Xchange', '3.0', 'BDAY;X-APPLE-OMIT-YEAR=1604;VALUE=DATE:16040105', { month: 1, day: 5 }],
    ['Google', '3.0', 'BDAY:--0414', { month: 4, day: 14 }],
    ['an old Android', '2.1', 'BDAY:--09-04', { month: 9, day: 4 }],
    ['vCard 4.0', '4.0', 'BDAY:--0415', { month: 4, day: 15 }],
    ['vCard 4.0 as text', '4.0', 'BDAY;VALUE=TEXT:--0415', { month: 4, day: 15 }],
    ['a leap day', '4.0', 'BDAY:--0229', { month: 2, day: 29 }],
    ['Outlook', '2.1', 'BDAY:19220310', { year: 1922, month: 3, day: 10 }],
    ['with a time', '3.0', 'BDAY;VALUE=date-time:1980-03-22T23:30:00Z', { year: 1980, month: 3, day: 22 }],
    ['one digit', '3.0', 'BDAY:1980-3-2', { year: 1980, month: 3, day: 2 }],
    ['in a leap month', '3.0', 'X-ALTBDAY;CALSCALE=chinese:0078004206L11', { year: 2025, month: 6, day: 11, calendar: 'chinese', leapMonth: true }],
    ['in a leap month without year', '3.0', 'X-ALTBDAY;CALSCALE=chinese:--06L11', { month: 6, day: 11, calendar: 'chinese', leapMonth: true }],
    ['a lunar one', '3.0', 'X-ALTBDAY;CALSCALE=chinese:007800021101', { year: 1985, month: 11, day: 1, calendar: 'chinese' }],
  ] as const)('of %s', (_who, version, line, birthday) => {
    expect(first(card(version, 'FN:Ana Ruiz', line))?.birthday).toEqual(birthday)
  })

  test.each(['BDAY:1980-02-30', 'BDAY:someday', 'BDAY;VALUE=text:circa 1800'])('%s is reported, kept, and the person taken', (line) => {
    const { people, problems } = readAll(card('4.0', 'FN:Ana Ruiz', line))
    expect(problems).toMatchObject([{ line: 4, field: 'BDAY', code: 'import.date' }])
    expect(people[0]?.fields).toMatchObject({ name: { given: 'Ana' }, extra: { vcard: [{ name: 'BDAY' }] } })
  })

  test('a lunar birthday beside the other one is a date of its own', () => {
    const fields = first(card('3.0', 'FN:张伟', 'BDAY:1985-12-12', 'X-ALTBDAY;CALSCALE=chinese:007800021101'))
    expect(fields).toMatchObject({ birthday: { year: 1985, month: 12, day: 12 }, dates: [{ label: 'lunar birthday', date: { calendar: 'chinese', month: 11, day: 1 } }] })
  })
})

describe('other dates', () => {
  test.each([
    ['3.0', ['item5.X-ABDATE;X-APPLE-OMIT-YEAR=1604;type=pref:1604-11-17', 'item5.X-ABLabel:_$!<Other>!$_'], { label: 'other', date: { month: 11, day: 17 } }],
    ['3.0', ['item4.X-ABDATE:1970-06-02', 'item4.X-ABLabel:_$!<Anniversary>!$_'], { label: 'anniversary', date: { year: 1970, month: 6, day: 2 } }],
    ['3.0', ['item1.X-ABLabel:Founded the shop', 'item1.X-ABDATE:2015-01-31'], { label: 'Founded the shop', date: { year: 2015, month: 1, day: 31 } }],
    ['4.0', ['ANNIVERSARY:20090808T1430-0500'], { label: 'anniversary', date: { year: 2009, month: 8, day: 8 } }],
    ['2.1', ['X-MS-ANNIVERSARY:20110113'], { label: 'anniversary', date: { year: 2011, month: 1, day: 13 } }],
    ['3.0', ['X-EVOLUTION-ANNIVERSARY:1999-12-31'], { label: 'anniversary', date: { year: 1999, month: 12, day: 31 } }],
  ] as const)('%s %s', (version, lines, date) => {
    expect(first(card(version, 'FN:Ana Ruiz', ...lines))?.dates).toEqual([date])
  })
})

describe('text and encodings', () => {
  test.each([
    ['Android, bytes then UTF-8', card('2.1', 'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91=20Ib=C3=A1=C3=B1ez;Jos=C3=A9;;;'), { family: 'Ñ Ibáñez', given: 'José' }],
    ['Chinese in GB18030', card('2.1', 'N;CHARSET=GB18030;ENCODING=QUOTED-PRINTABLE:=D5=C5;=CE=B0;;;'), { family: '张', given: '伟' }],
    ['a charset nobody knows', card('2.1', 'N;CHARSET=X-KLINGON;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Eva;;;'), { family: 'Müller', given: 'Eva' }],
    ['Windows-1252 without a word', latin1(card('2.1', 'N:M\xfcller;Chlo\xe9;;;')), { family: 'Müller', given: 'Chloé' }],
    ['Latin-1 by name', latin1(card('2.1', 'N;CHARSET=ISO-8859-1:M\xfcller;Eva;;;')), { family: 'Müller', given: 'Eva' }],
    ['a byte order mark', `\ufeff${card('3.0', 'N:Müller;Eva;;;')}`, { family: 'Müller', given: 'Eva' }],
    ['an escaped semicolon', card('3.0', 'N:Smith\\;Jones;Eva;;;'), { family: 'Smith;Jones', given: 'Eva' }],
    ['an encoded semicolon', card('2.1', 'N;ENCODING=QUOTED-PRINTABLE:Smith=3BJones;Eva;;;'), { family: 'Smith;Jones', given: 'Eva' }],
    ['more parts than there should be', card('3.0', 'N:Smith;Eva;;;;;extra;more'), { family: 'Smith', given: 'Eva' }],
    ['two middle names', card('3.0', 'N:Doe;John;Richter,James;Mr.;M.D.,Ph.D.'), { prefix: 'Mr.', given: 'John', middle: 'Richter James', family: 'Doe', suffix: 'M.D., Ph.D.' }],
    ['only FN', card('3.0', 'FN:Dr. Ana de la Cruz'), { prefix: 'Dr.', given: 'Ana', family: 'de la Cruz' }],
    ['a Chinese FN', card('3.0', 'FN:欧阳娜娜'), { family: '欧阳', given: '娜娜' }],
  ] as const)('%s', (_what, content, name) => {
    expect(first(content)?.name).toEqual(name)
  })

  test('UTF-16 files are read', () => {
    const text = card('3.0', 'N:Müller;Eva;;;')
    const bytes = new Uint8Array(text.length * 2 + 2)
    new Uint16Array(bytes.buffer).set([0xfeff, ...Array.from(text, (character) => character.charCodeAt(0))])
    expect(first(bytes)?.name).toEqual({ family: 'Müller', given: 'Eva' })
  })

  test('a character cut in two by folding is whole again', () => {
    const [before, after] = [new TextEncoder().encode('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zo'), new TextEncoder().encode('ë Brandt')]
    const bytes = new Uint8Array([...before, after[0] ?? 0, 13, 10, 32, ...after.slice(1), ...new TextEncoder().encode('\r\nEND:VCARD\r\n')])
    expect(first(bytes)?.name).toEqual({ given: 'Zoë', family: 'Brandt' })
  })

  test.each(['\r\n', '\n', '\r', '\r\r\n'])('lines ended by %j', (end) => {
    const { people, problems } = readAll(card('3.0', 'FN:Ana', 'NOTE:one', ' two', 'EMAIL:ana@x.example').replaceAll('\r\n', end))
    expect(problems).toEqual([])
    expect(people).toMatchObject([{ fields: { emails: [{ value: 'ana@x.example' }] }, entries: [{ text: 'onetwo' }] }])
  })

  test('quoted-printable goes on where the line before says so, indented or not', () => {
    const content = card('2.1', 'FN:Ana', 'NOTE;CHARSET=us-ascii;ENCODING=QUOTED-PRINTABLE:first line=0D=0A=', 'second: line; with=', ' more', 'TEL;HOME:1')
    expect(readAll(content).people).toMatchObject([{ fields: { phones: [{ label: 'home', value: '1' }] }, entries: [{ kind: 'note', text: 'first line\nsecond: line; with more' }] }])
  })

  test('a soft line break at the end does not swallow the end of the card', () => {
    const { people, problems } = readAll(card('2.1', 'FN:Ana', 'NOTE;ENCODING=QUOTED-PRINTABLE:text=') + card('2.1', 'FN:Bo'))
    expect(people.map(({ fields }) => fields.name?.given)).toEqual(['Ana', 'Bo'])
    expect(problems).toEqual([])
  })

  test('escapes as Google and Apple write them', () => {
    const fields = first(card('3.0', 'FN:Ana', 'URL;TYPE=WORK:http\\://www.ibm.com', 'ADR:;;123 Home St\\nHome City\\, HM 12345;;;;'))
    expect(fields).toMatchObject({ urls: [{ label: 'work', value: 'http://www.ibm.com' }], addresses: [{ formatted: '123 Home St\nHome City, HM 12345' }] })
  })

  test('a structured address keeps its parts', () => {
    expect(first(card('3.0', 'FN:Ana', 'ADR;TYPE=HOME:PO 1;Suite 2;Calle 3;Madrid;MD;28001;Spain'))?.addresses).toEqual([
      { label: 'home', poBox: 'PO 1', extended: 'Suite 2', street: 'Calle 3', city: 'Madrid', region: 'MD', postalCode: '28001', country: 'Spain' },
    ])
  })
})

describe('labels', () => {
  test.each([
    ['2.1', ['TEL;WORK;VOICE:1'], { label: 'work', value: '1' }],
    ['2.1', ['TEL;HOME;FAX:1'], { label: 'home fax', value: '1' }],
    ['3.0', ['TEL;TYPE=CELL;TYPE=VOICE;TYPE=pref:1'], { label: 'mobile', value: '1', preferred: true }],
    ['3.0', ['TEL;TYPE=VOICE,MSG,WORK:1'], { label: 'work', value: '1' }],
    ['3.0', ['item2.TEL:1', 'item2.X-ABLabel:_$!<AssistantPhone>!$_'], { label: 'assistant', value: '1' }],
    ['3.0', ['item2.TEL:1', 'item2.X-ABLabel:AssistantPhone'], { label: 'assistant', value: '1' }],
    ['3.0', ['item2.X-ABLabel:Boat', 'item2.TEL:1'], { label: 'Boat', value: '1' }],
    ['3.0', ['TEL;type=IPHONE:1'], { label: 'iPhone', value: '1' }],
    ['4.0', ['TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+1-418-656-9254;ext=102'], { label: 'work', value: '+1-418-656-9254 ext. 102', preferred: true }],
  ] as const)('%s %s', (version, lines, phone) => {
    expect(first(card(version, 'FN:Ana', ...lines))?.phones).toEqual([phone])
  })

  test('the main e-mail of an iPhone has a group too', () => {
    expect(first(card('3.0', 'FN:Ana', 'item1.EMAIL;type=INTERNET;type=pref:ana@x.example', 'item1.X-ABLabel:Shop'))?.emails).toEqual([{ label: 'Shop', value: 'ana@x.example', preferred: true }])
  })
})

describe('people around them and where they are online', () => {
  test.each([
    ['3.0', ['item5.X-ABRELATEDNAMES:Jenny', 'item5.X-ABLabel:_$!<Spouse>!$_'], { name: 'Jenny', label: 'spouse' }],
    ['2.1', ['X-MS-SPOUSE:Jenny'], { name: 'Jenny', label: 'spouse' }],
    ['2.1', ['X-MS-MANAGER:Big Blue'], { name: 'Big Blue', label: 'manager' }],
    ['3.0', ['X-EVOLUTION-ASSISTANT:Tim'], { name: 'Tim', label: 'assistant' }],
    ['4.0', ['RELATED;TYPE=friend;VALUE=text:Please contact my friend Tim'], { name: 'Please contact my friend Tim', label: 'friend' }],
    ['4.0', ['RELATED;TYPE=contact:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6'], { personId: 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6', label: 'contact' }],
  ] as const)('%s %s', (version, lines, relation) => {
    expect(first(card(version, 'FN:Ana', ...lines))?.relations).toEqual([relation])
  })

  test.each([
    ['X-SOCIALPROFILE;type=twitter;x-user=ana:http://twitter.com/ana', { label: 'twitter', value: 'http://twitter.com/ana' }],
    ['IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:ana.ruiz', { label: 'Skype', value: 'ana.ruiz' }],
    ['X-MS-IMADDRESS:ana@aol.example', { label: 'IM', value: 'ana@aol.example' }],
    ['X-QQ:12345', { label: 'QQ', value: '12345' }],
    ['X-SKYPE-USERNAME:ana', { label: 'Skype', value: 'ana' }],
  ])('%s', (line, handle) => {
    expect(first(card('3.0', 'FN:Ana', line))?.handles).toEqual([handle])
  })
})

describe('who it is', () => {
  test('tags come from CATEGORIES; what Google calls its own does not', () => {
    expect(first(card('3.0', 'FN:Ana', 'CATEGORIES:myContacts,starred,Clients,Trade fair\\, Milan'))).toMatchObject({ starred: true, tags: ['Clients', 'Trade fair, Milan'] })
  })

  test.each([
    ['a company alone', ['ORG:Corner Bakery'], { kind: 'organisation', organisations: [{ name: 'Corner Bakery' }] }],
    ["a company's card of an iPhone", ['N:;;;;', 'FN:Acme', 'ORG:Acme;', 'X-ABShowAs:COMPANY'], { kind: 'organisation', organisations: [{ name: 'Acme' }] }],
    ['KIND:org', ['KIND:org', 'FN:Acme'], { kind: 'organisation', organisations: [{ name: 'Acme' }] }],
    ['an address alone', ['EMAIL:a@x.example'], { emails: [{ value: 'a@x.example' }] }],
    ['an address that is repeated as the name', ['FN:a@x.example', 'EMAIL:a@x.example'], { emails: [{ value: 'a@x.example' }] }],
    ['two jobs', ['FN:Ana', 'ORG:One', 'TITLE:Boss', 'ORG:Two;Sales', 'TITLE:Help'], { name: { given: 'Ana' }, organisations: [{ name: 'One', title: 'Boss' }, { name: 'Two', department: 'Sales', title: 'Help' }] }],
    ['a role beside the title', ['FN:Ana', 'ORG:One', 'TITLE:Boss', 'ROLE:Counting money'], { name: { given: 'Ana' }, organisations: [{ name: 'One', title: 'Boss' }], fields: [{ label: 'Role', value: 'Counting money' }] }],
    ['a Hungarian', ['N:Nagy;Eszter;;;', 'FN:Nagy Eszter'], { name: { family: 'Nagy', given: 'Eszter' }, nameOrder: 'family-first' }],
  ] as const)('%s', (_what, lines, fields) => {
    expect(first(card('3.0', ...lines))).toEqual(fields)
  })

  test('a group and a card with nobody in it are not people', () => {
    const { people, problems } = readAll(card('3.0', 'X-ADDRESSBOOKSERVER-KIND:group', 'N:Clients;;;;', 'FN:Clients') + card('3.0', 'NOTE:to nobody'))
    expect(people).toEqual([])
    expect(problems).toMatchObject([
      { line: 1, code: 'import.group' },
      { line: 7, code: 'import.nobody' },
    ])
  })

  test('notes are dated by the last change of the card, else today', () => {
    expect(readAll(card('3.0', 'FN:Ana', 'NOTE:tea', 'REV:20120305T131933Z') + card('3.0', 'FN:Bo', 'NOTE:coffee')).people.map(({ entries }) => entries)).toEqual([
      [{ kind: 'note', at: '2012-03-05', text: 'tea' }],
      [{ kind: 'note', at: '2026-11-22', text: 'coffee' }],
    ])
  })
})

describe('pictures', () => {
  const jpeg = btoa(`\xff\xd8\xff\xe0${'x'.repeat(200)}`)
  const folded = jpeg.replace(/(.{60})/g, '$1\r\n ')

  test.each([
    ['2.1 ended by an empty line', card('2.1', 'FN:Ana', `PHOTO;TYPE=JPEG;ENCODING=BASE64:\r\n ${folded}`, '', 'TEL;HOME:1')],
    ['2.1 without indents', card('2.1', 'FN:Ana', `PHOTO;ENCODING=BASE64;JPEG:${jpeg.replace(/(.{60})/g, '$1\r\n')}`, '', 'TEL;HOME:1')],
    ['an older Mac, two spaces', card('3.0', 'FN:Ana', `PHOTO;BASE64:\r\n  ${jpeg.replace(/(.{60})/g, '$1\r\n  ')}`, 'TEL;TYPE=HOME:1')],
    ['3.0', card('3.0', 'FN:Ana', `PHOTO;ENCODING=b;TYPE=JPEG:${folded}`, 'TEL;TYPE=HOME:1')],
    ['4.0', card('4.0', 'FN:Ana', `PHOTO:data:image/jpeg;base64,${folded}`, 'TEL;TYPE=home:1')],
  ])('%s', (_what, content) => {
    const { people, photos, problems } = readAll(content)
    expect(problems).toEqual([])
    expect(photos.map(({ length }) => length)).toEqual([204])
    expect(people[0]?.fields.phones).toEqual([{ label: 'home', value: '1' }])
  })

  test('one of a megabyte comes whole', () => {
    const large = btoa(`\xff\xd8\xff\xe0${'y'.repeat(1_000_000)}`)
    expect(readAll(card('3.0', 'FN:Ana', `PHOTO;ENCODING=b;TYPE=JPEG:${large.replace(/(.{74})/g, '$1\r\n ')}`)).photos[0]?.length).toBe(1_000_004)
  })

  test('one that is only linked to is kept as a link and never fetched', () => {
    const { people, photos } = readAll(card('3.0', 'FN:Ana', 'PHOTO;VALUE=uri:https://example.com/ana.jpg'))
    expect(photos).toEqual([])
    expect(people[0]?.fields.extra).toEqual({ vcard: [{ name: 'PHOTO', params: { VALUE: ['uri'] }, value: 'https://example.com/ana.jpg' }] })
  })

  test.each(['PHOTO;ENCODING=b:not!base64', 'PHOTO:data:text/html;base64,PGI+eDwvYj4=', 'PHOTO:data:image/svg+xml,<svg onload=alert(1)>'])('%s is reported', (line) => {
    const { photos, problems } = readAll(card('4.0', 'FN:Ana', line))
    expect(photos).toEqual([])
    expect(problems).toMatchObject([{ line: 4, field: 'PHOTO', code: 'import.photo' }])
  })
})

describe('what Hearth has no field for', () => {
  test('is kept, decoded', () => {
    const fields = first(card('2.1', 'FN:Ana', 'LABEL;WORK;ENCODING=QUOTED-PRINTABLE:Crescent moon drive=0D=0A=', 'Albaney', 'X-FOO;BAR=1:b=C3=A4r', 'GEO:46.77,-71.28'))
    expect(fields?.extra).toEqual({
      vcard: [
        { name: 'LABEL', params: { TYPE: ['WORK'] }, value: 'Crescent moon drive\nAlbaney' },
        { name: 'X-FOO', params: { BAR: ['1'] }, value: 'b=C3=A4r' },
        { name: 'GEO', value: '46.77,-71.28' },
      ],
    })
  })

  test('a card in a card belongs to it', () => {
    const { people } = readAll(card('2.1', 'FN:Ana', 'AGENT:', 'BEGIN:VCARD', 'FN:Secretary', 'END:VCARD', 'TEL;HOME:1'))
    expect(people).toMatchObject([{ fields: { name: { given: 'Ana' }, phones: [{ value: '1' }] } }])
  })
})

describe('a file that is not whole', () => {
  test('a cut-off last card is left out and reported', () => {
    const { people, problems } = readAll(`${card('3.0', 'FN:Ana')}BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo\r\nEMAIL:bo@x.exa`)
    expect(people.map(({ fields }) => fields.name?.given)).toEqual(['Ana'])
    expect(problems).toMatchObject([{ line: 5, code: 'import.cutOff' }])
  })

  test('a card without an end is taken and reported, and so is the next', () => {
    const { people, problems } = readAll(`BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\n${card('3.0', 'FN:Bo')}`)
    expect(people.map(({ fields }) => fields.name?.given)).toEqual(['Ana', 'Bo'])
    expect(problems).toMatchObject([{ line: 1, code: 'import.unclosed' }])
  })

  test('a line that is none is reported with its place', () => {
    const { people, problems } = readAll(card('3.0', 'FN:Ana', 'this is no property', 'EMAIL:ana@x.example'))
    expect(people[0]?.fields.emails).toHaveLength(1)
    expect(problems).toEqual([{ file: 'file', line: 4, code: 'import.line', message: 'This line cannot be read.' }])
  })

  test('10,000 cards come in', () => {
    const cards = Array.from({ length: 10_000 }, (_, i) => card('3.0', `FN:Ana ${i}`, `EMAIL:ana${i}@x.example`)).join('')
    expect(readAll(cards).people).toHaveLength(10_000)
  })
})

describe('somebody who has died (RFC 6474)', () => {
  test.each([
    ['DEATHDATE:19960415', { year: 1996, month: 4, day: 15 }],
    ['DEATHDATE:--0415', { month: 4, day: 15 }],
    ['DEATHDATE:19531015T231000Z', { year: 1953, month: 10, day: 15 }],
  ])('%s: deceased, and remembered on the day', (line, date) => {
    expect(first(card('4.0', 'FN:Ruth Osei', line))).toMatchObject({ state: 'deceased', memorial: true, dates: [{ label: 'death', date }] })
  })

  test('a day told in words is kept as it is', () => {
    const fields = first(card('4.0', 'FN:Ruth Osei', 'DEATHDATE;VALUE=text:circa 1800'))
    expect(fields).toMatchObject({ state: 'deceased', extra: { vcard: [{ name: 'DEATHDATE' }] } })
    expect([fields?.memorial, fields?.dates]).toEqual([undefined, undefined])
  })
})
