import { Command } from 'commander'
import { foldText } from '../../core/fold'
import { Problem } from '../../core/problem'
import type { Texts } from '../texts'
import { answerChange } from './answerChange'
import { daysOrNone } from './rhythmAndTags'
import type { Run, Work } from './task'
import { something } from './values'

interface Options {
  readonly tag?: string
  readonly search?: string
  readonly every?: number | 'none'
  readonly preview?: boolean
}

type Of = { readonly tag: string } | { readonly segmentId: string }

/** `rhythms`: how often to be in touch with everybody of a tag or of a saved search; `--every` sets or takes away, `--preview` says what it would ask. */
export function rhythmsCommand(run: Run, texts: Texts): Command {
  return new Command('rhythms')
    .description(texts.say('commandLine:rhythms.about'))
    .option('--tag <tag>', texts.say('commandLine:rhythms.tag'), something)
    .option('--search <name>', texts.say('commandLine:rhythms.search'), something)
    .option('--every <days>', texts.say('commandLine:rhythms.every'), daysOrNone)
    .option('--preview', texts.say('commandLine:rhythms.preview'))
    .action(async ({ tag, search, every, preview = false }: Options, command: Command) => {
      const named = tag ?? search
      if ((named === undefined) !== (every === undefined) || (tag !== undefined && search !== undefined) || (preview && typeof every !== 'number')) throw new Problem('host.rhythmOfWhat', 'Say whose and how often: --tag or --search, and --every.')
      await run(command, every === undefined || preview ? 'read' : 'write', async (work) => {
        if (every === undefined) return list(work)
        const of: Of = search === undefined ? { tag: tag ?? '' } : { segmentId: await findSearch(work, search) }
        const days = every === 'none' ? null : every
        if (preview && typeof every === 'number') return tell(work, of, every)
        await answerChange(work, 'tag' in of ? { type: 'tagRule.set', tag: of.tag, days } : { type: 'segmentRule.set', id: of.segmentId, days })
      })
    })
}

async function list({ calls, answer, texts }: Work): Promise<void> {
  const [{ tagRules = [] }, { segments }] = await Promise.all([calls.ask.settings.show({}), calls.ask.segment.list({})])
  const tags = tagRules.map(({ tag, days }) => ({ tag, days }))
  const searches = segments.flatMap(({ name, query, count, days, unfit }) => (days === undefined ? [] : [{ search: name, query, days, people: count, unfit: unfit && texts.sentences([unfit]) }]))
  answer({ tags, searches }, () => [...tags.map(({ tag, days }) => `${String(days)}  tag:${tag}`), ...searches.map(({ search, query, days, unfit }) => `${String(days)}  ${search}  ${query}${unfit ? `  ${unfit}` : ''}`)])
}

async function tell({ calls, answer, texts }: Work, of: Of, days: number): Promise<void> {
  const load = await calls.ask.cadence.load({ ...of, days })
  answer(load, () => [
    texts.say('settings:rhythms.reaches', { count: load.people }),
    texts.say('people:cadence.perDay', { number: load.perDay.toFixed(1), budget: load.budget }),
    ...load.next.filter(({ due }) => due > 0).map(({ day, due }) => `${texts.day(day)}  ${String(due)}`),
  ])
}

async function findSearch({ calls }: Work, name: string): Promise<string> {
  const { segments } = await calls.ask.segment.list({})
  const known = segments.find((segment) => foldText(segment.name) === foldText(name))
  if (!known) throw new Problem('segment.unknown', 'There is no saved search of this name.')
  return known.id
}
