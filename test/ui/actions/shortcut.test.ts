import { beforeAll, expect, test, vi } from 'vitest'

let matches: (event: KeyboardEvent, shortcut: string) => boolean

beforeAll(async () => {
  vi.stubGlobal('navigator', { platform: 'Linux x86_64' })
  matches = (await import('../../../src/ui/actions/shortcut')).matchesShortcut
})

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, code: '' }
const pressed = (event: Partial<KeyboardEvent>) => ({ ...none, ...event }) as KeyboardEvent

test.each([
  ['l is L', { key: 'l' }, 'L', true],
  ['a capital L is another key', { key: 'L', shiftKey: true }, 'L', false],
  ['Ctrl+L is not L', { key: 'l', ctrlKey: true }, 'L', false],
  ['Ctrl+K', { key: 'k', ctrlKey: true }, 'mod+k', true],
  ['the Windows key is not Ctrl', { key: 'k', metaKey: true }, 'mod+k', false],
  ['Ctrl+Z', { key: 'z', ctrlKey: true }, 'mod+z', true],
  ['Ctrl+Shift+Z is not Ctrl+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, 'mod+z', false],
  ['Ctrl+Shift+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, 'mod+shift+z', true],
  ['a question mark, with Shift as on most keyboards', { key: '?', shiftKey: true }, '?', true],
  ['a slash, with Shift as on a German keyboard', { key: '/', shiftKey: true }, '/', true],
  ['Ctrl+K on a Russian keyboard: the key in its place', { key: 'л', code: 'KeyK', ctrlKey: true }, 'mod+k', true],
  ['AltGr is left alone', { key: 'l', altKey: true }, 'L', false],
] as const)('%s', (_, event, shortcut, expected) => {
  expect(matches(pressed(event), shortcut)).toBe(expected)
})
