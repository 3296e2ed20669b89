import { describe, expect, test } from 'vitest'
import type { OpenForm } from '../../../src/ui/layout/screen'
import { draftKey, readKeptForm, restoreValues } from '../../../src/ui/drafts/keptForm'

describe('each thing being written is kept under a key of its own', () => {
  test.each<{ open: OpenForm; key: string }>([
    { open: { form: 'note', personId: 'marta' }, key: 'form:note:marta' },
    { open: { form: 'note', personId: 'marta', entryId: 'n1' }, key: 'form:note:n1' },
    { open: { form: 'interaction' }, key: 'form:interaction:new' },
    { open: { form: 'person', name: 'Ada' }, key: 'form:person:new' },
  ])('$key', ({ open, key }) => {
    expect(draftKey(open)).toBe(key)
  })
})

test('what was kept comes back', () => {
  const kept = { open: { form: 'note', personId: 'marta' }, about: 'Marta Quiroga', excerpt: 'Leo starts', values: { text: 'Leo starts chess' } } as const
  expect(readKeptForm({ text: JSON.stringify(kept) })).toEqual(kept)
})

test.each(['', 'plain words', 'null', '[]', '{"open":{}}', '{"open":{"form":"note"},"values":null}'])('%j is no kept form', (text) => {
  expect(readKeptForm({ text })).toBeUndefined()
})

test('only values that still fit the form come back', () => {
  const initial = { text: '', pinned: false, people: ['marta'], minutes: '' }
  const kept = { text: 'half a sent', pinned: 'yes', people: { 0: 'x' }, minutes: null, gone: 'from an older form' }
  expect(restoreValues(initial, kept)).toEqual({ text: 'half a sent', pinned: false, people: ['marta'], minutes: '' })
})
