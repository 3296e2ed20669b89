import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lastSegment } from '../../engine/store/bookFiles'
import { answer, fixture, hearth, newFolder } from './hearth'

interface Found {
  readonly id: string
  readonly name: string
  readonly company?: string
  readonly score: number
  readonly matches: readonly { readonly field: string; readonly text: string }[]
}

async function filled(): Promise<string> {
  const folder = await newFolder()
  await answer(folder, 'import', fixture('vcard/John_Doe_GMAIL.vcf'), fixture('vcard/rfc2426-example.vcf'), fixture('csv/google-contacts-2024.csv'))
  return folder
}

describe('search', () => {
  test('answers people, best first, with where they matched', async () => {
    const folder = await filled()
    const found = await answer<Found[]>(folder, 'search', 'dawson')
    expect(found[0]).toMatchObject({ name: 'Frank Dawson', company: 'Lotus Development Corporation' })
    expect(found[0]?.matches).toContainEqual({ field: 'name', text: 'Frank Dawson', ranges: [[6, 12]] })
    expect(found.map(({ score }) => score)).toEqual([...found.map(({ score }) => score)].sort((a, b) => b - a))
  })

  test.each([
    { args: ['search', 'frank', 'dawson'], who: 'words without quotation marks' },
    { args: ['search', 'dwason'], who: 'a typo' },
    { args: ['search', 'lotus'], who: 'a company' },
  ])('finds by $who', async ({ args }) => {
    const [first] = await answer<Found[]>(await filled(), ...args)
    expect(first?.name).toBe('Frank Dawson')
  })

  test('keeps to the limit', async () => {
    expect(await answer<Found[]>(await filled(), 'search', 'e', '--limit', '2')).toHaveLength(2)
  })

  test('nobody is an empty array, not an error', async () => {
    expect(await answer(await filled(), 'search', 'xyzzyxyzzy')).toEqual([])
  })
})

describe('show', () => {
  test('gives the person with every entry', async () => {
    const folder = await filled()
    const [found] = await answer<Found[]>(folder, 'search', 'richter')
    const shown = await answer<{ readonly name: { readonly family: string }; readonly entries: readonly { readonly kind: string }[] }>(folder, 'show', found?.id ?? '')
    expect(shown).toMatchObject({ id: found?.id, name: { given: 'John', family: 'Doe' }, emails: [{ value: 'john.doe@ibm.com' }] })
    expect(shown.entries.map(({ kind }) => kind)).toEqual(['note'])
  })

  test('takes the beginning of an id where it names one person', async () => {
    const folder = await newFolder()
    await answer(folder, 'import', fixture('vcard/John_Doe_GMAIL.vcf'))
    const [found] = await answer<Found[]>(folder, 'search', 'richter')
    expect(await answer(folder, 'show', found?.id.slice(0, 8) ?? '')).toMatchObject({ id: found?.id })
  })

  test.each([
    { what: 'an id nobody has', id: 'ffffffff', says: 'Nobody in the book has the id ffffffff.' },
    { what: 'a beginning several share', id: '01', says: 'people have an id that begins with 01.' },
  ])('$what is refused, in one line on stderr', async ({ id, says }) => {
    const { code, out, err } = await hearth(await filled(), ['show', id, '--json'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(says)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('today', () => {
  interface Shown {
    readonly nudges: readonly Record<string, unknown>[]
    readonly missed: readonly unknown[]
    readonly dates: readonly Record<string, unknown>[]
  }

  async function withMonthlyCall() {
    const folder = await filled()
    const [found] = await answer<Found[]>(folder, 'search', 'dawson')
    const id = found?.id ?? ''
    await answer(folder, 'edit', id, '--cadence', '30')
    await answer(folder, 'log', id, '--channel', 'call', '--text', 'About the lights', '--at', '2026-10-15')
    return { folder, id }
  }

  test('somebody to talk to every 30 days is due 30 days after the last call, cold after 60', async () => {
    const { folder, id } = await withMonthlyCall()
    expect((await answer<Shown>(folder, 'today', '--on', '2026-11-13')).nudges).toEqual([])
    const { nudges } = await answer<Shown>(folder, 'today', '--on', '2026-11-14')
    expect(nudges).toMatchObject([{ personId: id, name: 'Frank Dawson', reason: 'rhythm', reasons: ['rhythm'], dueOn: '2026-11-14', coldOn: '2026-12-14', warmth: 0.5 }])
    expect(nudges[0]?.why).toMatch(/30/)
  })

  test('a reminder is there on its day, named by its entry, and missed after it', async () => {
    const folder = await filled()
    await answer(folder, 'add', 'remind me to call Frank Dawson on 2026-11-25')
    const onTheDay = await answer<Shown>(folder, 'today', '--on', '2026-11-25')
    expect(onTheDay.nudges).toMatchObject([{ name: 'Frank Dawson', reason: 'reminder', dueOn: '2026-11-25', entryId: expect.any(String) as string }])
    expect(onTheDay.missed).toEqual([])
    const later = await answer<Shown>(folder, 'today', '--on', '2026-11-27')
    expect(later.missed).toHaveLength(1)
    expect(later.nudges).toMatchObject([{ overdueDays: 2, reminders: [{ title: 'Call Frank Dawson', dueOn: '2026-11-25', overdueDays: 2 }] }])
  })

  test('a row has all that the page says, the same whenever it is asked', async () => {
    const { folder, id } = await withMonthlyCall()
    await answer(folder, 'add', 'remind me to call Frank Dawson on 2026-11-25, if the lights are in')
    await answer(folder, 'promises', id, '--text', 'Send the plans', '--due', '2026-11-26')
    const { out } = await hearth(folder, ['today', '--on', '2026-11-27', '--json'])
    expect((await hearth(folder, ['today', '--on', '2026-11-27', '--json'], { HEARTH_NOW: '2026-11-24T23:59' })).out).toBe(out)
    expect(JSON.parse(out)).toMatchObject({
      day: '2026-11-27',
      nudges: [
        {
          name: 'Frank Dawson',
          company: 'Lotus Development Corporation',
          reason: 'promise',
          reasons: ['promise', 'reminder', 'rhythm'],
          why: 'You promised. “Send the plans”, by 26 November: a day late. Still open: “Call Frank Dawson, if the lights are in”, from 25 November. Last talked 43 days ago, you wanted 30. Cold on 14 December.',
          say: [{ text: 'Last noted: “About the lights”', from: 'call of 15 October' }],
          overdueDays: 1,
          tone: 'cooling',
          reach: { channel: 'mail', href: 'mailto:Frank_Dawson@Lotus.com' },
          ways: ['mail', 'call', 'sms', 'call', 'sms', 'mail', 'letter'].map((channel) => ({ channel })),
          reminders: [{ title: 'Call Frank Dawson, if the lights are in', dueOn: '2026-11-25', overdueDays: 2 }],
          behind: [{ reason: 'promise', title: 'Send the plans', dueOn: '2026-11-26' }],
          dates: [],
        },
      ],
      missed: [{ why: 'Still open: “Call Frank Dawson, if the lights are in”, from 25 November.', overdueDays: 2 }],
      next: [],
    })
  })

  test('dates are those of the asked day and the thirteen after', async () => {
    const folder = await filled()
    const named = async (on: string) => (await answer<Shown>(folder, 'today', '--on', on)).dates.filter(({ name }) => String(name).includes('Richter'))
    expect(await named('2027-03-22')).toMatchObject([{ label: expect.any(String) as string, date: '2027-03-22', line: expect.stringContaining('Richter') as string }])
    expect(await named('2027-03-09')).toHaveLength(1)
    expect(await named('2027-03-08')).toHaveLength(0)
    expect(await named('2027-03-23')).toHaveLength(0)
  })
})

test('calendar lists the days on which something stands', async () => {
  interface Shown {
    readonly days: readonly { readonly day: string; readonly total: number; readonly items: readonly Record<string, unknown>[] }[]
  }
  const folder = await filled()
  await answer(folder, 'add', 'remind me to call Frank Dawson on 2026-11-25')
  const { days } = await answer<Shown>(folder, 'calendar', '--from', '2026-11-25', '--to', '2026-11-25')
  expect(days).toMatchObject([{ day: '2026-11-25', total: 1, items: [{ kind: 'reminder', people: [{ name: 'Frank Dawson' }], entryId: expect.any(String) as string, text: expect.stringContaining('Frank Dawson') as string }] }])
  expect((await hearth(folder, ['calendar', '--from', '2026-11-25', '--to', '2026-11-20', '--json'])).code).toBe(1)
})

describe('without --json', () => {
  test('it speaks the language of the system', async () => {
    const folder = await newFolder()
    expect((await hearth(folder, ['today'])).out).toBe('Nobody is waiting for you.\n')
    expect((await hearth(folder, ['today'], { LANG: 'zh_CN.UTF-8' })).out).toBe('今天没有人在等你。\n')
  })
})

describe('a damaged book', () => {
  test.each([
    { command: ['today'], language: 'en_GB.UTF-8', says: /^hearth: This book is damaged: journal\/\S+, line \d+, .*“hearth check --repair” mends it\.\n$/ },
    { command: ['search', 'lena'], language: 'en_GB.UTF-8', says: /^hearth: This book is damaged: journal\/\S+, line \d+, .*“hearth check --repair” mends it\.\n$/ },
    { command: ['today', '--json'], language: 'zh_CN.UTF-8', says: /^hearth: 通讯录已损坏：journal\/\S+ 第 \d+ 行.*“hearth check --repair” 会修复。\n$/ },
  ])('$command in $language answers what can be read, and says on one line that there may be more', async ({ command, language, says }) => {
    const folder = await newFolder()
    for (const name of ['Lena', 'Ines']) await answer(folder, 'add', `met ${name} Fischer yesterday`)
    const journal = await lastSegment(join(folder, 'book'))
    expect((await hearth(folder, command)).err).toBe('')
    await writeFile(journal, (await readFile(journal, 'utf8')).replaceAll('Ines', 'Inez'))
    const { code, out, err } = await hearth(folder, command, { LANG: language })
    expect(code).toBe(0)
    expect(out).not.toBe('')
    expect(err).toMatch(says)
  })

  test('a check and a change say it once', async () => {
    const folder = await newFolder()
    for (const name of ['Lena', 'Ines']) await answer(folder, 'add', `met ${name} Fischer yesterday`)
    const journal = await lastSegment(join(folder, 'book'))
    await writeFile(journal, (await readFile(journal, 'utf8')).replaceAll('Ines', 'Inez'))
    expect(await hearth(folder, ['check'])).toMatchObject({ code: 0, err: '' })
    const { code, err } = await hearth(folder, ['add', 'met Omar yesterday'])
    expect(code).toBe(1)
    expect(err.match(/damaged/g)).toHaveLength(1)
  })
})
