import { describe, expect, test } from 'vitest'
import { isTrusted } from '../../../src/hosts/desktop/sender'

const contents = (destroyed = false) => ({ isDestroyed: () => destroyed })
const own = contents()
const gone = contents(true)
const windows = new Set([own, gone])
const page = { url: 'app://hearth/#/people', parent: null }

test('the page of one of its own windows is heard', () => {
  expect(isTrusted({ sender: own, senderFrame: page }, windows)).toBe(true)
})

describe('nobody else is', () => {
  test.each([
    { who: 'a window that is not Hearth’s', sender: contents(), senderFrame: page },
    { who: 'a window that is gone', sender: gone, senderFrame: page },
    { who: 'a frame that is gone', sender: own, senderFrame: null },
    { who: 'a frame inside the page', sender: own, senderFrame: { url: 'app://hearth/', parent: page } },
    { who: 'another page in Hearth’s window', sender: own, senderFrame: { url: 'https://evil.test/', parent: null } },
    { who: 'a page that looks like it', sender: own, senderFrame: { url: 'app://hearth.evil.test/', parent: null } },
    { who: 'an empty page', sender: own, senderFrame: { url: '', parent: null } },
  ])('$who', ({ sender, senderFrame }) => {
    expect(isTrusted({ sender, senderFrame }, windows)).toBe(false)
  })
})
