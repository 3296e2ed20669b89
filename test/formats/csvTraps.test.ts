import { describe, expect, test } from 'vitest'
import { latin1, readAll, type ReadHow } from './read'

const read = (content: string | Uint8Array, options: ReadHow = {}) => readAll(content, { name: 'list.csv', ...options })
const first = (content: string | Uint8Array, options?: ReadHow) => read(content, options).people[0]?.fields

describe('the shape of the file', () => {
  test.each([
    ['commas', 'Name,Email\nAna Ruiz,ana@x.example'],
    ['semicolons', 'Name;Email\nAna Ruiz;ana@x.example'],
    ['tabs', 'Name\tEmail\nAna Ruiz\tana@x.example'],
    ['bars', 'Name|Email\nAna Ruiz|ana@x.example'],
    ['CRLF', 'Name,Email\r\nAna Ruiz,ana@x.example\r\n'],
    ['CR', 'Name,Email\rAna Ruiz,ana@x.example\r'],
    ['mixed line ends', 'Name,Email\r\nAna Ruiz,ana@x.example\nBo,bo@x.example\r'],
    ['a byte order mark', '\ufeffName,Email\nAna Ruiz,ana@x.example'],
    ["Excel's separator line", 'sep=;\r\nName;Email\r\nAna Ruiz;ana@x.example'],
    ['everything in quotes', '"Name","Email"\n"Ana Ruiz","ana@x.example"'],
    ['a preamble', 'Clients 2026\n\nName,Email,Phone\nAna Ruiz,ana@x.example,+34 600 123 456'],
    ['a row that is too short', 'Email,Name,Phone\nana@x.example,Ana Ruiz'],
    ['a row that is too long', 'Name,Email\nAna Ruiz,ana@x.example,,,'],
  ])('%s', (_what, content) => {
    expect(first(content)).toMatchObject({ name: { given: 'Ana', family: 'Ruiz' }, emails: [{ value: 'ana@x.example' }] })
  })

  test.each([
    ['UTF-16', (text: string) => new Uint8Array(Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0)).buffer), 'Chloé'],
    ['Windows-1252', latin1, 'Chloé'],
  ] as const)('%s', (_what, encode, given) => {
    expect(first(encode('Name,Email\nChloé Lefèvre,chloe@x.example\nGünter Weiß,g@x.example'))?.name).toEqual({ given, family: 'Lefèvre' })
  })

  test.each([
    ['GB18030', [0xd5, 0xc5, 0xce, 0xb0], { family: '张', given: '伟' }],
    ['Shift-JIS', [0x82, 0xb3, 0x82, 0xad, 0x82, 0xe7], { given: 'さくら' }],
  ] as const)('%s', (_what, name, expected) => {
    const ascii = (text: string) => [...new TextEncoder().encode(text)]
    const bytes = new Uint8Array([...ascii('Name,Email\n'), ...name, ...ascii(',a@x.example\n'), ...name, ...ascii(',b@x.example\n')])
    expect(first(bytes)?.name).toEqual(expected)
  })

  test('the line of a row is its line in the file, quoted line ends counted', () => {
    const { people, problems } = read('Name,Notes,Birthday\n"Ana\nRuiz","a\r\nb",\n,,1 May\nBo,x,32 May\n')
    expect(people.map(({ source }) => source.line)).toEqual([2, 6])
    expect(problems).toMatchObject([
      { line: 5, code: 'import.nobody' },
      { line: 6, field: 'Birthday', code: 'import.date' },
    ])
  })

  test('a quote that is never closed costs its line only', () => {
    const { people, problems } = read('Name,Email\nAna,ana@x.example\n"Bo,bo@x.example\nCy,cy@x.example\n')
    expect(people.map(({ fields }) => fields.emails?.[0]?.value)).toEqual(['ana@x.example', 'bo@x.example', 'cy@x.example'])
    expect(problems).toMatchObject([{ line: 3, code: 'import.unclosedQuote' }])
  })

  test('a nickname in quotes inside a quoted cell stays', () => {
    expect(first('Name,Email\n"Robert "Bob" Smith",bob@x.example')?.name).toEqual({ given: 'Robert', middle: '"Bob"', family: 'Smith' })
  })

  test('a table without headings is seen as such', () => {
    const { people, columns } = read('Ana Ruiz,ana@x.example,+34 600 123 456\nBo,bo@x.example,+34 600 123 457\n')
    expect(columns.map(({ heading, field }) => [heading, field])).toEqual([['Column 1', 'custom'], ['Column 2', 'email'], ['Column 3', 'phone']])
    expect(people).toHaveLength(2)
  })

  test('headings like __proto__ are headings', () => {
    expect(first('Name,__proto__,constructor\nAna,1,2')?.fields).toEqual([{ label: '__proto__', value: '1' }, { label: 'constructor', value: '2' }])
  })
})

describe('programs known by their headings', () => {
  test.each([
    ['google', 'First Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 3 - Label,Phone 3 - Value'],
    ['googleOld', 'Name,Given Name,Additional Name,Family Name,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value'],
    ['outlook', '"Title","First Name","Middle Name","Last Name","Company","Job Title","Business Street","Business Phone","E-mail Address","Web Page"'],
    ['linkedin', 'First Name,Last Name,URL,Email Address,Company,Position,Connected On'],
    ['thunderbird', 'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Notes,'],
  ])('%s', (preset, headings) => {
    const { guessed, details } = read(`${headings}\n${headings.replace(/[^,]+/g, 'x')}\n`)
    expect(guessed).toBe(false)
    expect(details).toContain(`exchange:preset.${preset}`)
  })

  test("Google's older layout", () => {
    const content = 'Name,Given Name,Family Name,Birthday,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title,Custom Field 1 - Type,Custom Field 1 - Value\nAna Ruiz,Ana,Ruiz,--01-01,tea,* myContacts ::: Friends ::: * starred,* Home,ana@x.example ::: a@y.example,Mobile,+34 600,Acme,Boss,Size,M'
    expect(first(content)).toMatchObject({
      name: { given: 'Ana', family: 'Ruiz' },
      birthday: { month: 1, day: 1 },
      tags: ['Friends'],
      starred: true,
      emails: [{ label: 'home', value: 'ana@x.example', preferred: true }, { label: 'home', value: 'a@y.example', preferred: true }],
      phones: [{ label: 'mobile', value: '+34 600' }],
      organisations: [{ name: 'Acme', title: 'Boss' }],
      fields: [{ label: 'Size', value: 'M' }],
    })
  })

  test('Outlook: spouse, children, hobby, manager, three lines of street', () => {
    const content = '"Title","First Name","Last Name","Company","Job Title","Business Street","Business Street 2","Business City","Business Phone","E-mail Address","Spouse","Children","Hobby","Manager\'s Name","Referred By","Birthday","Categories","Gender"\n"Dr.","Eva","Weiß","W GmbH","Chefin","Weg 1","Haus B","Bonn","0228 1","e@x.example","Udo","Tim, Lea","Golf; Tee","Kai","Jo","0/0/00","A;B","Unspecified"'
    expect(first(content)).toEqual({
      name: { prefix: 'Dr.', given: 'Eva', family: 'Weiß' },
      organisations: [{ name: 'W GmbH', title: 'Chefin' }],
      addresses: [{ label: 'work', street: 'Weg 1\nHaus B', city: 'Bonn' }],
      phones: [{ label: 'work', value: '0228 1' }],
      emails: [{ value: 'e@x.example' }],
      relations: [{ name: 'Udo', label: 'spouse' }, { name: 'Tim', label: 'child' }, { name: 'Lea', label: 'child' }, { name: 'Kai', label: 'manager' }, { name: 'Jo', label: 'referred by' }],
      interests: [{ text: 'Golf' }, { text: 'Tee' }],
      tags: ['A', 'B'],
    })
  })

  test('Thunderbird keeps the birthday in three columns', () => {
    const content = 'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Birth Year,Birth Month,Birth Day\nAna,Ruiz,Ana Ruiz,,a@x.example,b@x.example,,1980,3,22'
    expect(first(content)).toEqual({ name: { given: 'Ana', family: 'Ruiz' }, emails: [{ value: 'a@x.example' }, { value: 'b@x.example' }], birthday: { year: 1980, month: 3, day: 22 } })
  })
})

describe('headings nobody has agreed on', () => {
  test.each([
    ['Vorname;Nachname;Firma;Position;E-Mail;Telefon geschäftlich;Mobiltelefon;Geburtstag;Notizen', 'given family company title email phone:work phone:mobile birthday note'],
    ['Prénom;Nom;Société;Fonction;Courriel;Téléphone (bureau);Téléphone mobile;Anniversaire;Remarques', 'given family company title email phone:work phone:mobile birthday note'],
    ['Nombre;Apellidos;Empresa;Cargo;Correo electrónico;Teléfono del trabajo;Móvil;Cumpleaños;Notas', 'given family company title email phone:work phone:mobile birthday note'],
    ['Name;Surname;Email', 'given family email'],
    ['姓名,公司,职位,邮箱,手机,生日,备注,爱好,礼物,上次联系', 'name company title email phone:mobile birthday note interests giftIdeas lastSpoke'],
    ['姓,名,单位,部门,电子邮件,办公电话', 'family given company department email phone:work'],
    ['氏名,会社名,役職,メール,携帯電話,生年月日,趣味,メモ', 'name company title email phone:mobile birthday interests note'],
    ['Client,Project', 'name custom'],
    ['Client,Contact', 'company name'],
    ['first_name,last_name,email,phone,company,job_title,linkedin_url,met_via,birthday,contact_every,tags', 'given family email phone company title url:linkedin_url howWeMet birthday cadenceDays tags'],
    ['Full name,Home phone,Work fax,Private email,Home address,Zip,City', 'name phone:home phone:work fax email:home address:home postalCode city'],
  ])('%s', (headings, fields) => {
    const delimiter = headings.includes(';') ? ';' : ','
    const { columns, guessed } = read(`${headings}\n${headings.split(/[;,]/).map(() => 'x').join(delimiter)}\n`)
    expect(columns.map(({ field }) => field)).toEqual(fieldsOf(fields))
    expect(guessed).toBe(true)
  })

  test('a full name beside a last name gives the first name', () => {
    expect(first('Full name,Last name,Email\nMarta Quiroga,Quiroga,m@x.example')?.name).toEqual({ given: 'Marta', family: 'Quiroga' })
  })

  test('cells say what a heading does not', () => {
    const { columns } = read('Who,Where to write,Number,Page\nAna,ana@x.example,+34 600 123 456,https://ana.example\nBo,bo@x.example,(020) 7946 0958,https://bo.example\n')
    expect(columns.map(({ field }) => field)).toEqual(['name', 'email', 'phone', 'url'])
  })

  test('the user has the last word', () => {
    const columns = new Map([['Rate', 'note'], ['Client', '']])
    expect(read('Client;Contact;Rate\nAcme;Ana;650', { columns }).people).toMatchObject([{ fields: { name: { given: 'Ana' } }, entries: [{ kind: 'note', text: '650' }] }])
    expect(first('Client;Contact;Rate\nAcme;Ana;650', { columns })?.organisations).toBeUndefined()
  })
})

/** Labels may have a space in them. */
function fieldsOf(text: string): string[] {
  return text.replace('work fax', 'work_fax').split(' ').map((field) => field.replace('_fax', ' fax'))
}

describe('what stands in cells', () => {
  test.each([
    ['Last spoke', '2026-08-30', [{ kind: 'interaction', at: '2026-08-30', channel: 'other', direction: 'both' }]],
    ['Last spoke', '0/0/00', []],
    ['Gift ideas', 'a book; a scarf', [{ kind: 'gift', direction: 'out', status: 'idea', title: 'a book' }, { kind: 'gift', direction: 'out', status: 'idea', title: 'a scarf' }]],
    ['Notes', 'likes\ntea', [{ kind: 'note', text: 'likes\ntea' }]],
  ])('%s: %s', (heading, cell, entries) => {
    expect(read(`Name,${heading}\nAna,"${cell}"\n`).people[0]?.entries).toEqual(entries)
  })

  test('a last talk in the future is no talk', () => {
    const { people, problems } = read('Name,Last spoke\nAna,2027-01-01\n')
    expect(people[0]?.entries).toEqual([])
    expect(problems).toMatchObject([{ line: 2, field: 'Last spoke', code: 'import.dateUnknown' }])
  })

  test.each([
    ['+34 600 123 456', '+34 600 123 456'],
    ['0044 20 7946 0958', '0044 20 7946 0958'],
    ["'+44 20", "'+44 20"],
  ])('a phone number stays as written: %s', (cell, value) => {
    expect(first(`Name,Phone\nAna,${cell}\n`)?.phones).toEqual([{ value }])
  })

  test('a formula is only text', () => {
    expect(first('Name,Rate\n"=HYPERLINK(""http://evil.example"")",-2+3\n')).toMatchObject({ fields: [{ label: 'Rate', value: '-2+3' }] })
  })

  test.each([
    ['nobody but a company', 'Contact;Company;Email\n;Old Mill;m@x.example', { kind: 'organisation', organisations: [{ name: 'Old Mill' }], emails: [{ value: 'm@x.example' }] }],
    ['only an address', 'Contact;Company;Email\n;;m@x.example', { emails: [{ value: 'm@x.example' }] }],
    ['two addresses in a cell', 'Contact;Email\nAna;"a@x.example, b@x.example"', { name: { given: 'Ana' }, emails: [{ value: 'a@x.example' }, { value: 'b@x.example' }] }],
  ])('%s', (_what, content, fields) => {
    expect(first(content)).toEqual(fields)
  })
})

describe('day and month', () => {
  test.each([
    ['the column shows it', 'Name,Birthday\nAna,03/04/1980\nBo,13/04/1980', undefined, { year: 1980, month: 4, day: 3 }, false],
    ['the column shows the other', 'Name,Birthday\nAna,03/04/1980\nBo,04/13/1980', undefined, { year: 1980, month: 3, day: 4 }, false],
    ['another column shows it', 'Name,Birthday,Anniversary\nAna,03/04/1980,12/31/1999', undefined, { year: 1980, month: 3, day: 4 }, false],
    ['the settings say so', 'Name,Birthday\nAna,03/04/1980', 'month-day', { year: 1980, month: 3, day: 4 }, true],
    ['semicolons are European', 'Name;Birthday\nAna;03/04/1980', undefined, { year: 1980, month: 4, day: 3 }, true],
    ['points are European', 'Name,Birthday\nAna,03.04.1980', 'month-day', { year: 1980, month: 4, day: 3 }, false],
    ['the year first', 'Name,Birthday\nAna,1980/04/03', 'month-day', { year: 1980, month: 4, day: 3 }, false],
  ] as const)('%s', (_what, content, dateOrder, birthday, told) => {
    const { people, details } = read(content, dateOrder ? { dateOrder } : {})
    expect(people[0]?.fields.birthday).toEqual(birthday)
    expect(details.some((key) => key.startsWith('exchange:detail.day') || key.startsWith('exchange:detail.month'))).toBe(told)
  })
})
