import { type Message, message } from './message'
import type { Person } from './people'

/** How and when they like to be reached, in sentences: "Prefers a call, after 10." */
export function reachWish({ reach }: Person): Message[] {
  const { channel, hours, never } = reach
  const wish = channel && hours ? message(`nudges:prefersWhen.${channel}`, { hours }) : channel ? message(`nudges:prefers.${channel}`) : hours ? message('nudges:hours', { hours }) : undefined
  return [...(wish ? [wish] : []), ...(never ? [message('nudges:never', { text: never })] : [])]
}

/** Of a wish, what to keep in mind before reaching out: their hours and what never to do. */
export function warningsOf(wish: readonly Message[]): Message[] {
  return wish.filter(({ key }) => !key.startsWith('nudges:prefers.'))
}
