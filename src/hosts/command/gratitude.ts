import { Command, Option } from 'commander'
import type { Day } from '../../core/dates'
import { favourSorts } from '../../core/entries/favour'
import { type Askable, askables } from '../../core/gratitude/asking'
import type { Texts } from '../texts'
import { answerChange } from './answerChange'
import { addEntryAbout, withWhen } from './noting'
import type { Run } from './task'
import { calendarDay, something } from './values'

/** `favour`, `thanks`, `asked`, `cards`: what passes between you and others besides gifts, and what is owed for it. */
export function gratitudeCommands(run: Run, texts: Texts): Command[] {
  return [favourCommand(run, texts), thanksCommand(run, texts), askedCommand(run, texts), cardsCommand(run, texts)]
}

const about = (name: string, texts: Texts) => new Command(name).description(texts.say(`commandLine:gratitude.${name}`))

function favourCommand(run: Run, texts: Texts): Command {
  return withWhen(about('favour', texts).argument('<id>', texts.say('commandLine:id')), texts)
    .requiredOption('--title <what>', texts.say('commandLine:gratitude.title'), something)
    .addOption(new Option('--sort <sort>', texts.say('commandLine:gratitude.sort')).choices(favourSorts).default('help'))
    .option('--from-them', texts.say('commandLine:gratitude.fromThem'))
    .option('--reaction <text>', texts.say('commandLine:gratitude.reaction'), something)
    .action(async (id: string, { at, fromThem = false, ...fields }: { readonly at?: string; readonly fromThem?: boolean; readonly title: string; readonly sort: string; readonly reaction?: string }, command: Command) => {
      await run(command, 'write', (work) => addEntryAbout(work, { kind: 'favour', direction: fromThem ? 'in' : 'out', ...fields }, [id], at))
    })
}

function thanksCommand(run: Run, texts: Texts): Command {
  return about('thanks', texts)
    .argument('<entry>', texts.say('commandLine:gratitude.entry'))
    .option('--on <day>', texts.say('commandLine:gratitude.on'), calendarDay)
    .action(async (entryId: string, { on }: { readonly on?: Day }, command: Command) => {
      await run(command, 'write', async (work) => void (await answerChange(work, { type: 'thanks.say', entryId, on })))
    })
}

function askedCommand(run: Run, texts: Texts): Command {
  return about('asked', texts)
    .argument('<entry>', texts.say('commandLine:gratitude.entry'))
    .addOption(new Option('--for <what>', texts.say('commandLine:gratitude.for')).choices(askables))
    .action(async (entryId: string, { for: asked }: { readonly for?: Askable }, command: Command) => {
      await run(command, 'write', async (work) => void (await answerChange(work, asked ? { type: 'chance.take', entryId, asked } : { type: 'chance.letGo', entryId })))
    })
}

function cardsCommand(run: Run, texts: Texts): Command {
  return about('cards', texts)
    .argument('[id]', texts.say('commandLine:gratitude.cardFor'))
    .option('--text <text>', texts.say('commandLine:gratitude.cardText'), something)
    .option('--occasion <text>', texts.say('commandLine:gifts.occasion'), something)
    .option('--sent <card>', texts.say('commandLine:gratitude.sent'), something)
    .action(async (id: string | undefined, { text, occasion, sent }: { readonly text?: string; readonly occasion?: string; readonly sent?: string }, command: Command) => {
      if (sent !== undefined) return run(command, 'write', async (work) => void (await answerChange(work, { type: 'card.send', entryId: sent })))
      if (id !== undefined) return run(command, 'write', (work) => addEntryAbout(work, { kind: 'card', direction: 'out', status: 'to-write', text: text ?? '', occasion }, [id], undefined))
      await run(command, 'read', async ({ calls, texts, answer }) => {
        const { cards } = await calls.ask.card.queue({})
        answer({ cards }, () => (cards.length === 0 ? [texts.say('cards:none')] : cards.flatMap(({ id: cardId, people, text: words, address }) => [`${cardId}  ${people.map(({ name }) => name).join(', ')}`, ...words.split('\n').map((line) => `    ${line}`), ...address.map((line) => `  ${line}`)])))
      })
    })
}
