import { z } from 'zod'
import { message } from '../message'
import { defineKind, type Depth } from './kind'

export const interactionChannels = ['call', 'meeting', 'video', 'mail', 'message', 'letter', 'visit', 'social', 'voicemail', 'other'] as const
export type InteractionChannel = (typeof interactionChannels)[number]

const fields = z.object({
  channel: z.enum(interactionChannels),
  direction: z.enum(['out', 'in', 'both']),
  /** Whether there was an answer. A logged call or meeting counts as answered unless said otherwise. */
  answered: z.boolean().optional(),
  /** Sent to many at once: does nothing for warmth. */
  bulk: z.boolean().optional(),
  /** From a rough memory ("last month"), not a record. */
  estimated: z.boolean().optional(),
  text: z.string().optional(),
  minutes: z.int().min(0).max(100_000).optional(),
})

/** A conversation, or the attempt at one. */
export const interaction = defineKind({
  kind: 'interaction',
  fields,
  depth,
  line: (entry) =>
    entry.text
      ? message('entries:interaction.text', { channel: entry.channel, text: entry.text, minutes: entry.minutes ?? 0 })
      : message(entry.answered === false ? 'entries:interaction.noAnswer' : 'entries:interaction.plain', { channel: entry.channel, minutes: entry.minutes ?? 0 }),
  searched: ['text'],
  markdown: (entry) =>
    [
      `**${entry.channel}**`,
      entry.direction === 'both' ? '' : ` (${entry.direction})`,
      entry.answered === false ? ', no answer' : '',
      entry.minutes ? `, ${entry.minutes} min` : '',
      entry.text ? `: ${entry.text}` : '',
    ].join(''),
})

/** Meeting, call, video that took place, a letter or visit, mail or messages answered or both ways: a conversation. One-way mail or message, a social touch: light. The rest: nothing. */
function depth(entry: z.infer<typeof fields>): Depth {
  if (entry.bulk || entry.channel === 'voicemail') return 'nothing'
  switch (entry.channel) {
    case 'call':
    case 'meeting':
    case 'video':
    case 'visit':
    case 'other':
      return entry.answered === false ? 'nothing' : 'conversation'
    case 'letter':
      return 'conversation'
    case 'mail':
    case 'message':
      return entry.direction === 'both' || entry.answered === true ? 'conversation' : 'light'
    case 'social':
      return 'light'
  }
}
