import { randomUUID } from 'node:crypto'
import { Command, Option } from 'commander'
import { type OffLimit } from '../../core/people'
import type { GiftLimit } from '../../core/gifts/giftLimit'
import { Problem } from '../../core/problem'
import type { Texts } from '../texts'
import { answerChange } from './answerChange'
import { findPerson } from './findPerson'
import type { Run } from './task'
import { amount, currency, gather, something } from './values'

/** `off-limits ID`, `gift-limits`: what a gift must not be for somebody, and how much may be given. */
export function giftRuleCommands(run: Run, texts: Texts): Command[] {
  return [offLimitsCommand(run, texts), giftLimitsCommand(run, texts)]
}

function offLimitsCommand(run: Run, texts: Texts): Command {
  return new Command('off-limits')
    .description(texts.say('commandLine:giftRules.offLimits'))
    .argument('<id>', texts.say('commandLine:id'))
    .option('--category <category>', texts.say('commandLine:giftRules.category'), something)
    .addOption(new Option('--state <state>', texts.say('commandLine:giftRules.state')).choices(['known', 'unknown', 'asked-fine']).default('known'))
    .option('--text <text>', texts.say('commandLine:giftRules.text'), something)
    .action(async (id: string, { category, state, text }: { readonly category?: string; readonly state: OffLimit['state']; readonly text?: string }, command: Command) => {
      if (category !== undefined) return run(command, 'write', async (work) => void (await answerChange(work, { type: 'offLimit.set', personId: await findPerson(work.calls, id), limit: { category, state, text } })))
      await run(command, 'read', async ({ calls, answer }) => {
        const { person, suggestedOffLimits } = await calls.ask.person.show({ id: await findPerson(calls, id) })
        answer({ offLimits: person.offLimits, suggested: suggestedOffLimits }, () => [...person.offLimits.map((limit) => [limit.state, limit.category, limit.text].filter(Boolean).join('  ')), ...suggestedOffLimits.map((clue) => `?  ${clue.category}  “${clue.text}”`)])
      })
    })
}

interface LimitOptions {
  readonly set?: string
  readonly remove?: string
  readonly amount?: string
  readonly currency?: string
  readonly per: GiftLimit['per']
  readonly tag?: readonly string[]
}

function giftLimitsCommand(run: Run, texts: Texts): Command {
  return new Command('gift-limits')
    .description(texts.say('commandLine:giftRules.limits'))
    .option('--set <name>', texts.say('commandLine:giftRules.set'), something)
    .option('--amount <amount>', texts.say('commandLine:giftRules.amount'), amount)
    .option('--currency <code>', texts.say('commandLine:sales.currency'), currency)
    .addOption(new Option('--per <what>', texts.say('commandLine:giftRules.per')).choices(['recipient', 'employer', 'gift']).default('recipient'))
    .option('--tag <tag>', texts.say('commandLine:giftRules.tag'), gather)
    .option('--remove <name>', texts.say('commandLine:giftRules.remove'), something)
    .action(async ({ set, remove, amount: most, currency: money, per, tag }: LimitOptions, command: Command) => {
      const named = set ?? remove
      if (set !== undefined && (most === undefined || money === undefined)) throw new Problem('giftLimit.howMuch', 'Say how much and in what: --amount and --currency.')
      await run(command, named === undefined ? 'read' : 'write', async (work) => {
        const { giftLimits = [] } = await work.calls.ask.settings.show({})
        if (named === undefined) return work.answer({ limits: giftLimits }, () => giftLimits.map(({ name, amount: of, currency: into, per: counted, tags = [] }) => [name, `${of} ${into}`, counted, ...tags].join('  ')))
        const known = giftLimits.find(({ name }) => name === named)
        if (set === undefined && !known) throw new Problem('giftLimit.unknown', 'There is no limit of this name.')
        const limit = { id: known?.id ?? randomUUID(), name: named, amount: most ?? '', currency: money ?? '', per, tags: tag ? [...tag] : undefined }
        await answerChange(work, set === undefined ? { type: 'giftLimit.remove', id: known?.id ?? '' } : { type: 'giftLimit.set', limit })
      })
    })
}
