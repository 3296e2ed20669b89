import { describe, expect, test } from 'vitest'
import { type InteractionChannel, interactionChannels } from '../../../src/core/entries/interaction'
import { depthOf, type Entry } from '../../../src/core/entries/registry'
import { channelsFor, outcomeOf, outcomesOf } from '../../../src/ui/forms/outcomes'

const entry = (channel: InteractionChannel, name: string) => {
  const outcome = outcomesOf(channel).find((known) => known.name === name)
  return { kind: 'interaction', channel, direction: outcome?.direction, answered: outcome?.answered } as unknown as Entry & { kind: 'interaction' }
}

describe('what is chosen counts towards warmth as the rules say', () => {
  test.each<{ channel: InteractionChannel; outcome: string; counts: string }>([
    { channel: 'call', outcome: 'iCalled', counts: 'conversation' },
    { channel: 'call', outcome: 'theyCalled', counts: 'conversation' },
    { channel: 'call', outcome: 'noAnswer', counts: 'nothing' },
    { channel: 'meeting', outcome: 'tookPlace', counts: 'conversation' },
    { channel: 'meeting', outcome: 'didNotHappen', counts: 'nothing' },
    { channel: 'video', outcome: 'tookPlace', counts: 'conversation' },
    { channel: 'mail', outcome: 'iWrote', counts: 'light' },
    { channel: 'mail', outcome: 'theyWrote', counts: 'light' },
    { channel: 'message', outcome: 'backAndForth', counts: 'conversation' },
    { channel: 'letter', outcome: 'iWrote', counts: 'conversation' },
    { channel: 'social', outcome: 'iReacted', counts: 'light' },
  ])('$channel, $outcome: $counts', ({ channel, outcome, counts }) => {
    expect(depthOf(entry(channel, outcome))).toBe(counts)
  })
})

test.each(interactionChannels.flatMap((channel) => outcomesOf(channel).map(({ name }) => ({ channel, name }))))('$channel, $name is shown as such when it is edited', ({ channel, name }) => {
  expect(outcomeOf(entry(channel, name))).toBe(name)
})

test('a way of being in touch that is no longer offered stays with the entry that has it', () => {
  expect(channelsFor('call')).not.toContain('voicemail')
  expect(channelsFor('voicemail')).toContain('voicemail')
})
