import { expect, test } from 'vitest'
import type { Action } from '../../../src/ui/actions/action'
import { findActions, peopleFirst } from '../../../src/ui/search/findActions'

const action = (name: string, keywords: readonly string[] = []) => ({ name, keywords }) as unknown as Action
const actions = [action('Log a conversation', ['call', '打电话']), action('Write a note', ['log']), action('Undo the latest change'), action('Go to Today')]

test.each([
  ['nothing typed: all, in their order', '', ['Log a conversation', 'Write a note', 'Undo the latest change', 'Go to Today']],
  ['the beginning of a name comes before a keyword', 'log', ['Log a conversation', 'Write a note']],
  ['a word inside a name', 'note', ['Write a note']],
  ['a keyword', 'cal', ['Log a conversation']],
  ['a Chinese keyword', '打', ['Log a conversation']],
  ['capitals and spaces around do not matter', ' UNDO ', ['Undo the latest change']],
  ['a piece of a word, from two letters', 'day', ['Go to Today']],
  ['nothing fits', 'xyz', []],
])('%s', (_, text, expected) => {
  expect(findActions(actions, text, ({ name }) => name).map(({ name }) => name)).toEqual(expected)
})

const goHold = action('Hold: stop greeting and asking', ['pause', '暂停'])
const goToday = action('Go to Today')

test.each([
  { typed: 'hold', names: ['Scott Holden'], first: 'actions' },
  { typed: 'hol', names: ['Scott Holden'], first: 'people' },
  { typed: 'Holden', names: ['Scott Holden'], first: 'people' },
  { typed: 'hold', names: ['Amy Hold'], first: 'people' },
  { typed: 'pause', names: ['Pausewang'], first: 'actions' },
  { typed: '暂停', names: ['暂停先生'], first: 'actions' },
  { typed: 'today', names: [], first: 'actions' },
  { typed: 'to', names: ['Tom Reed'], first: 'people' },
  { typed: 'go', names: ['Ana Gomez'], first: 'people' },
  { typed: 'log', names: ['Bo Logan'], first: 'people' },
  { typed: 'wri', names: ['Ed Wright'], first: 'people' },
  { typed: 'log a conversation', names: ['Bo Logan'], first: 'actions' },
  { typed: 'cal', names: ['Calum Reed'], first: 'people' },
  { typed: 'reed', names: ['Tom Reed'], first: 'people' },
])('“$typed” beside $names: $first first', ({ typed, names, first }) => {
  const nameOf = ({ name }: Action) => name
  const fitting = findActions([...actions, goHold, goToday], typed, nameOf)
  expect(peopleFirst(names, fitting, typed, nameOf) ? 'people' : 'actions').toBe(first)
})
