import { type InteractionChannel, interactionChannels } from '../entries/interaction'
import { message } from '../message'
import { TALKED, touchChannel, touchDay, touchHow } from '../touches'
import type { ChartDefinition } from './chart'

/** Conversations on record by channel; one with three people counts for each of them. */
export const channels: ChartDefinition = {
  draw: ({ book, ids, months }) => {
    const [from, to] = [months[0]?.from ?? 0, months.at(-1)?.to ?? 0]
    const counts = new Map<InteractionChannel, number>()
    for (const id of ids.keys()) {
      for (const touch of book.touches.get(id) ?? []) {
        const day = touchDay(touch)
        const channel = touchChannel(touch)
        if (channel && touchHow(touch) === TALKED && day >= from && day <= to) counts.set(channel, (counts.get(channel) ?? 0) + 1)
      }
    }
    const rows = interactionChannels.map((channel) => ({ channel, conversations: counts.get(channel) ?? 0 })).filter(({ conversations }) => conversations > 0)
    rows.sort((a, b) => b.conversations - a.conversations)
    return {
      shape: 'stack',
      columns: [{ key: 'channel', as: 'word', words: 'timeline:channel' }, { key: 'conversations', as: 'count' }],
      series: [{ key: 'conversations', tone: 'ember' }],
      rows,
      words: [message('insights:words.channels', { count: rows.reduce((sum, { conversations }) => sum + conversations, 0) })],
    }
  },
}
