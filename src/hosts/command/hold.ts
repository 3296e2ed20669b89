import { Command, Option } from 'commander'
import { spreadOver } from '../../core/away/ahead'
import type { Day } from '../../core/dates'
import type { HoldScope } from '../../core/hold/holdRow'
import { everyRow } from '../../core/pages/everyRow'
import { Problem } from '../../core/problem'
import type { Calls } from '../calls'
import type { Texts } from '../texts'
import { changeLines } from './changeLines'
import type { Run, Work } from './task'
import { something } from './values'

interface Options {
  readonly everyone?: boolean
  readonly tag?: string
  readonly search?: string
  readonly region?: string
  readonly reason?: string
  readonly resume?: string
  readonly then: 'keep' | 'spread' | 'drop'
}

/** `hold`: who is on hold and what waits; with whom and why, a new one; `--resume` ends one. */
export function holdCommand(run: Run, texts: Texts): Command {
  return new Command('hold')
    .description(texts.say('commandLine:hold.about'))
    .option('--everyone', texts.say('commandLine:hold.everyone'))
    .option('--tag <tag>', texts.say('commandLine:hold.tag'), something)
    .option('--search <query>', texts.say('commandLine:hold.search'), something)
    .option('--region <place>', texts.say('commandLine:hold.region'), something)
    .option('--reason <why>', texts.say('commandLine:hold.reason'), something)
    .option('--resume <id>', texts.say('commandLine:hold.resume'), something)
    .addOption(new Option('--then <what>', texts.say('commandLine:hold.then')).choices(['keep', 'spread', 'drop']).default('spread'))
    .action(async (options: Options, command: Command) => {
      const meant = scopeOf(options)
      if (options.resume !== undefined) await run(command, 'write', (work) => resume(work, options))
      else if (meant) await run(command, 'write', (work) => place(work, meant, options.reason ?? ''))
      else await run(command, 'read', list)
    })
}

function scopeOf({ everyone, tag, search, region }: Options): { readonly scope: HoldScope; readonly value?: string } | undefined {
  if (everyone) return { scope: 'everyone' }
  if (tag !== undefined) return { scope: 'tag', value: tag }
  if (search !== undefined) return { scope: 'search', value: search }
  return region === undefined ? undefined : { scope: 'region', value: region }
}

async function list({ calls, texts, answer }: Work): Promise<void> {
  const { holds } = await calls.ask.hold.list({})
  answer({ holds }, () =>
    holds.length === 0
      ? [texts.say('commandLine:hold.none')]
      : holds.map(({ id, scope, value = '', reason, since, people, waiting }) => texts.say('commandLine:hold.line', { id, who: texts.say(`hold:who.${scope}`, { value }), day: since, reason, people, waiting })),
  )
}

async function place({ calls, texts, answer }: Work, { scope, value }: NonNullable<ReturnType<typeof scopeOf>>, reason: string): Promise<void> {
  const { total } = await calls.ask.hold.preview({ scope, value })
  const personIds = scope === 'search' ? (await calls.ask.hold.found({ query: value ?? '' })).ids : undefined
  const committed = await calls.change.run({ command: { type: 'hold.place', scope, value, reason, personIds } })
  const { holds } = await calls.ask.hold.list({})
  answer({ id: holds.at(-1)?.id, people: total, revision: committed.revision }, () => changeLines(committed, texts))
}

/** Dates that have passed are let go, as in the app, unless everything is kept. */
async function resume({ calls, texts, answer }: Work, { resume: wanted = '', then }: Options): Promise<void> {
  const id = await findHold(calls, wanted)
  const { ahead, budget } = await calls.ask.hold.waiting({ id, limit: 1 })
  const items = await everyRow((page) => calls.ask.hold.waiting({ id, ...page }), ({ key }) => key)
  const days = then === 'spread' ? spreadOver(items.filter(({ kind }) => kind !== 'date').map(({ key }) => key), ahead, budget) : new Map<string, Day>()
  const choices = items.map(({ key, kind, personId, entryId, line }) => {
    const until = days.get(key)
    const does = then === 'keep' ? ('keep' as const) : until === undefined ? ('drop' as const) : ('move' as const)
    return { kind, personId, entryId, title: texts.say('away:belated', { what: texts.sentences([line]) }), does, ...(until !== undefined && { until }) }
  })
  const committed = await calls.change.run({ command: { type: 'hold.resume', id, choices } })
  answer({ id, revision: committed.revision, items: choices.map(({ kind, personId, entryId, does, until }) => ({ kind, personId, entryId, does, until })) }, () => changeLines(committed, texts))
}

async function findHold(calls: Calls, wanted: string): Promise<string> {
  const { holds } = await calls.ask.hold.list({})
  const meant = holds.filter(({ id }) => id.startsWith(wanted.toLowerCase()))
  if (meant.length === 1 && meant[0]) return meant[0].id
  throw new Problem('hold.gone', 'This hold has ended already.', { params: { id: wanted } })
}
