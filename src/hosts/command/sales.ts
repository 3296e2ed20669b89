import { Command, Option } from 'commander'
import { leavingReasons } from '../../core/entries/leaving'
import { type ReferralOutcome, referralOutcomes } from '../../core/entries/referral'
import { everyRow } from '../../core/pages/everyRow'
import { Problem } from '../../core/problem'
import type { Texts } from '../texts'
import { findPerson } from './findPerson'
import { addEntryAbout, withWhen } from './noting'
import type { Run } from './task'
import { amount, currency } from './values'

interface Noted {
  readonly at?: string
  readonly text?: string
}

/** `purchase ID`, `referral BY SENT…`, `leaving ID`: what is noted about clients. */
export function salesCommands(run: Run, texts: Texts): Command[] {
  const about = (name: string) => new Command(name).description(texts.say(`commandLine:sales.${name}`))
  const noted = (command: Command) => withWhen(command, texts).option('--text <text>', texts.say('commandLine:sales.text'))
  return [
    noted(about('purchase').argument('<id>', texts.say('commandLine:id')).requiredOption('--title <what>', texts.say('commandLine:sales.title')))
      .option('--amount <amount>', texts.say('commandLine:sales.amount'), amount)
      .option('--currency <code>', texts.say('commandLine:sales.currency'), currency)
      .action(async (id: string, options: Noted & { readonly title: string; readonly amount?: string; readonly currency?: string }, command: Command) => {
        const { at, ...fields } = options
        await run(command, 'write', async (work) => addEntryAbout(work, { kind: 'purchase', ...fields }, [id], at))
      }),
    noted(about('referral').argument('<by>', texts.say('commandLine:sales.by')).argument('<sent...>', texts.say('commandLine:sales.sent')))
      .addOption(new Option('--outcome <outcome>', texts.say('commandLine:sales.outcome')).choices(referralOutcomes).default('open'))
      .action(async (by: string, sent: string[], { at, ...fields }: Noted & { readonly outcome: ReferralOutcome }, command: Command) => {
        await run(command, 'write', async (work) => {
          const byId = await findPerson(work.calls, by)
          const ids = await Promise.all(sent.map((id) => findPerson(work.calls, id)))
          if (ids.includes(byId)) throw new Problem('referral.self', 'Nobody sends themselves.')
          await addEntryAbout(work, { kind: 'referral', byId, ...fields }, [byId, ...ids], at)
        })
      }),
    noted(about('leaving').argument('<id>', texts.say('commandLine:id')))
      .addOption(new Option('--why <reason>', texts.say('commandLine:sales.why')).choices(leavingReasons))
      .action(async (id: string, { at, ...fields }: Noted & { readonly why?: string }, command: Command) => {
        await run(command, 'write', async (work) => addEntryAbout(work, { kind: 'leaving', ...fields }, [id], at))
      }),
  ]
}

/** `referrals`: who sent whom, as a tree, and what came of it. */
export function referralsCommand(run: Run, texts: Texts): Command {
  return new Command('referrals').description(texts.say('commandLine:sales.referrals')).action(async (_options: unknown, command: Command) => {
    await run(command, 'read', async ({ calls, texts, answer }) => {
      const rows = await everyRow((page) => calls.ask.sales.referrals(page), ({ personId }) => personId)
      const money = (sums: readonly { readonly amount: string; readonly currency: string }[]) => sums.map(({ amount, currency }) => `${amount} ${currency}`.trim()).join(' + ')
      answer({ rows }, () =>
        rows.length === 0
          ? [texts.say('sales:tree.none')]
          : rows.map(({ depth, name, outcome, on, brought, sent, branch }) => {
              const facts = [outcome && texts.say(`sales:outcome.${outcome}`), on && texts.day(on), brought.length > 0 && texts.say('sales:tree.brought', { money: money(brought) }), sent > 0 && texts.say('sales:tree.sent', { count: sent }), branch.length > 0 && texts.say('sales:tree.branch', { money: money(branch) })]
              return `${'  '.repeat(depth)}${[name, ...facts.filter(Boolean)].join('  ')}`
            }),
      )
    })
  })
}
