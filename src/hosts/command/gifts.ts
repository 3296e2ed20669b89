import { Command, Option } from 'commander'
import file from '../../../resources/gifts/catalogue.json'
import { CatalogueFile } from '../../core/gifts/catalogue'
import { rankIdeas } from '../../core/gifts/fit'
import { type Giving, givings } from '../../core/gifts/giving'
import { byDayBackwards, type GiftRow } from '../../core/gifts/giftRow'
import type { GiftGroup } from '../../core/gifts/waitingKept'
import { everyRow } from '../../core/pages/everyRow'
import type { Texts } from '../texts'
import { changeLines } from './changeLines'
import { findPerson } from './findPerson'
import type { Run, Work } from './task'
import { pathFrom } from './terminal'
import { amount, currency, something } from './values'

interface Options {
  readonly register?: boolean
  readonly year?: string
  readonly out?: string
  readonly find?: boolean
  readonly idea?: string
  readonly why?: string
  readonly given?: boolean
  readonly fromThem?: boolean
  readonly override?: string
  readonly price?: string
  readonly currency?: string
  readonly occasion?: string
  readonly giving?: Giving
  readonly deal?: string
}

/** `gifts [ID]`: ideas with what speaks against them, what passed between you; `--register` for a year; `--idea` writes one down. */
export function giftsCommand(run: Run, texts: Texts): Command {
  return new Command('gifts')
    .description(texts.say('commandLine:gifts.about'))
    .argument('[id]', texts.say('commandLine:id'))
    .option('--register', texts.say('commandLine:gifts.register'))
    .option('--year <year>', texts.say('commandLine:gifts.year'), something)
    .option('--out <path>', texts.say('commandLine:gifts.out'), something)
    .option('--find', texts.say('commandLine:gifts.find'))
    .option('--idea <title>', texts.say('commandLine:gifts.idea'), something)
    .option('--why <text>', texts.say('commandLine:gifts.why'))
    .option('--given', texts.say('commandLine:gifts.given'))
    .option('--from-them', texts.say('commandLine:gifts.fromThem'))
    .option('--price <amount>', texts.say('commandLine:sales.amount'), amount)
    .option('--currency <code>', texts.say('commandLine:sales.currency'), currency)
    .option('--occasion <text>', texts.say('commandLine:gifts.occasion'), something)
    .addOption(new Option('--giving <how>', texts.say('commandLine:gifts.giving')).choices(givings))
    .option('--deal <text>', texts.say('commandLine:gifts.deal'), something)
    .option('--override <reason>', texts.say('commandLine:gifts.override'))
    .action(async (id: string | undefined, options: Options, command: Command) => {
      const { register = false, find = false, idea } = options
      await run(command, idea === undefined ? 'read' : 'write', async (work) => {
        if (register) return showRegister(work, options)
        if (id === undefined) return showAll(work)
        const personId = await findPerson(work.calls, id)
        if (idea !== undefined) return writeDown(work, personId, idea, options)
        return find ? findIdeas(work, personId) : showPerson(work, personId)
      })
    })
}

function giftLine({ title, reason, people, concerns, override }: GiftRow, texts: Texts): string[] {
  const names = people.map(({ name }) => name).join(', ')
  const against = override ? [] : concerns.map(({ why }) => `    ${texts.sentences([why])}`)
  return [`  ${names}  ${[title, reason].filter(Boolean).join(': ')}`, ...against]
}

async function showAll({ calls, texts, answer }: Work): Promise<void> {
  const of = (group: GiftGroup) => everyRow((page) => calls.ask.gift.ideas({ group, ...page }), ({ id }) => id)
  const [held, planned, thoughts] = [await of('held'), await of('planned'), await of('ideas')]
  const ideas = [...planned, ...thoughts].sort(byDayBackwards)
  answer({ held, ideas }, () => [
    ...(held.length > 0 ? [texts.say('giftPage:group.held'), ...held.flatMap((row) => giftLine(row, texts))] : []),
    ...(ideas.length > 0 ? [texts.say('giftPage:group.ideas'), ...ideas.flatMap((row) => giftLine(row, texts))] : []),
    ...(held.length + ideas.length === 0 ? [texts.say('giftPage:none')] : []),
  ])
}

async function showPerson({ calls, texts, answer }: Work, personId: string): Promise<void> {
  const [{ held, ideas }, ledger] = await Promise.all([calls.ask.gift.waiting({ personId }), calls.ask.ledger.page({ personId, limit: 500 })])
  answer({ held, ideas, ledger: ledger.rows }, () => [
    ...[...held, ...ideas].flatMap((row) => giftLine(row, texts)),
    texts.say('gratitude:between'),
    ...ledger.rows.map(({ on, direction, what, title }) => `  ${texts.day(on)}  ${texts.say(`gratitude:what.${direction}.${what}`)}  ${title}`),
  ])
}

async function findIdeas({ calls, texts, plainTexts, answer }: Work, personId: string): Promise<void> {
  const [{ person }, facts] = await Promise.all([calls.ask.person.show({ id: personId }), calls.ask.gift.facts({ personId })])
  const ideas = rankIdeas(person, facts, CatalogueFile.parse(file), { language: texts.language })
  const told = (speaking: Texts) => ideas.map(({ title, why, from, entryId, concerns }) => ({ title, why: speaking.sentences([why]), from, entryId, concerns: concerns.map((concern) => speaking.sentences([concern.why])) }))
  answer({ ideas: told(plainTexts) }, () => told(texts).flatMap(({ title, why, concerns }) => [`  ${title}`, `    ${why}`, ...concerns.map((concern) => `    ${concern}`)]))
}

async function writeDown({ calls, texts, answer }: Work, personId: string, title: string, { why, given = false, fromThem = false, override, price, currency, occasion, giving, deal }: Options): Promise<void> {
  const entry = { kind: 'gift', personIds: [personId], direction: fromThem ? 'in' : 'out', status: given || fromThem ? 'given' : 'idea', title, reason: why, override, price, currency: price && currency, occasion, giving, deal }
  const committed = await calls.change.run({ command: { type: 'entry.add', entry } })
  answer(committed, () => changeLines(committed, texts))
}

async function showRegister({ calls, texts, terminal, answer }: Work, { year, out }: Options): Promise<void> {
  if (out !== undefined) {
    const report = await calls.exports.write({ format: 'gifts', year, path: pathFrom(terminal, out) })
    return answer(report, () => [texts.say('commandLine:gifts.written', { path: report.path, count: report.entries })])
  }
  const { total: _total, ...shown } = await calls.ask.gift.register({ year, limit: 1 })
  const register = { ...shown, rows: await everyRow((page) => calls.ask.gift.register({ year, ...page }), ({ id }) => id) }
  answer(register, () => [
    texts.say('giftPage:register.title', { year: register.year }),
    ...register.rows.map(({ on, people, title, price, currency }) => `  ${texts.day(on)}  ${people.map(({ name }) => name).join(', ')}  ${title}${price ? `  ${[price, currency].filter(Boolean).join(' ')}` : ''}`),
    ...register.totals.map(({ amount, currency }) => `  ${texts.say('giftPage:register.sum', { currency: currency || texts.say('giftPage:register.noCurrency') })}: ${amount}`),
    ...register.standings.map(({ limit, who, total, state }) => `  ${who}  ${texts.say(`giftPage:register.state.${state}`, { total: `${total} ${limit.currency}`, limit: `${limit.amount} ${limit.currency}`, name: limit.name })}`),
  ])
}
