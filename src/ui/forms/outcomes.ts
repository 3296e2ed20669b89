import { type InteractionChannel, interactionChannels } from '../../core/entries/interaction'
import type { EntryOf } from '../../core/entries/registry'

/** How a touch went, as the user would say it for this channel. The name is also the key of its text. */
export interface Outcome {
  readonly name: string
  readonly direction: 'out' | 'in' | 'both'
  readonly answered?: false
}

const tookPlace: readonly Outcome[] = [
  { name: 'tookPlace', direction: 'both' },
  { name: 'didNotHappen', direction: 'out', answered: false },
]
const written: readonly Outcome[] = [
  { name: 'iWrote', direction: 'out' },
  { name: 'theyWrote', direction: 'in' },
  { name: 'backAndForth', direction: 'both' },
]

const outcomes: Readonly<Record<InteractionChannel, readonly Outcome[]>> = {
  call: [
    { name: 'iCalled', direction: 'out' },
    { name: 'theyCalled', direction: 'in' },
    { name: 'noAnswer', direction: 'out', answered: false },
  ],
  meeting: tookPlace,
  visit: tookPlace,
  video: tookPlace,
  mail: written,
  message: written,
  letter: written.slice(0, 2),
  social: [
    { name: 'iReacted', direction: 'out' },
    { name: 'theyReacted', direction: 'in' },
  ],
  voicemail: [
    { name: 'iCalled', direction: 'out' },
    { name: 'theyCalled', direction: 'in' },
  ],
  other: [
    { name: 'together', direction: 'both' },
    { name: 'fromMe', direction: 'out' },
    { name: 'fromThem', direction: 'in' },
  ],
}

/** The channels to choose from; the rarer ones only where an entry already has them. */
export function channelsFor(current: InteractionChannel): readonly InteractionChannel[] {
  return interactionChannels.filter((channel) => channel === current || (channel !== 'visit' && channel !== 'voicemail'))
}

export function outcomesOf(channel: InteractionChannel): readonly Outcome[] {
  return outcomes[channel]
}

/** The outcome that says what an entry says; where none says exactly that, the nearest. */
export function outcomeOf({ channel, direction, answered }: Pick<EntryOf<'interaction'>, 'channel' | 'direction' | 'answered'>): string {
  const answers = outcomes[channel].filter((outcome) => (outcome.answered ?? true) === (answered ?? true))
  return (answers.find((outcome) => outcome.direction === direction) ?? answers[0] ?? outcomes[channel][0])?.name ?? ''
}
