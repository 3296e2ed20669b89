import { eveningFestivals, type Festival } from './festivals'
import { labelParam } from './labels'
import { type Message, message } from './message'
import { firstName, type Person } from './people'

/** "Ana turns 40". */
export function birthdayLine(name: string, turns: number | undefined): Message {
  return turns ? message('nudges:dates.turns', { name, turns }) : message('nudges:dates.birthday', { name })
}

/** "Ana, wedding anniversary, 5 years". */
export function ownDateLine(name: string, label: string, years: number | undefined): Message {
  return years ? message('nudges:dates.years', { name, label: labelParam(label), count: years }) : message('nudges:dates.date', { name, label: labelParam(label) })
}

/** "Leo (Marta’s son) turns 9". */
export function relatedLine(person: Person, label: string, name: string, turns: number | undefined): Message {
  const params = { name, of: firstName(person), relation: labelParam(label) }
  return turns ? message('nudges:dates.relatedTurns', { ...params, turns }) : message('nudges:dates.related', params)
}

/** "Priya, Diwali". */
export function festivalLine(name: string, festival: Festival): Message {
  return message('nudges:dates.festival', { name, festival: { key: `festivals:${festival}` } })
}

/** "Anniversary of Ruth’s birth". */
export function memorialLine(name: string, label: string): Message {
  return label === 'birthday' ? message('nudges:dates.memorialBirth', { name }) : message('nudges:dates.memorial', { name, label: labelParam(label) })
}

/** The line of a date as a sentence about today or about its day. */
export function dateSentence({ key, params }: Message, label: string, date: string, isToday: boolean): Message {
  const evening = key === 'nudges:dates.festival' && eveningFestivals.has(label) ? 'Evening' : ''
  return { key: `${key.replace('nudges:dates.', isToday ? 'nudges:datesToday.' : 'nudges:datesOn.')}${evening}`, params: { ...params, day: date } }
}
