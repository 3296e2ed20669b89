import { expect, test } from 'vitest'
import type { Action } from '../../../src/ui/actions/action'
import { findActions } from '../../../src/ui/search/findActions'

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
