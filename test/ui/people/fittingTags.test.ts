import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fittingTags } from '../../../src/ui/people/fittingTags'

/** Ten to a letter; a tag has 18 of padding, and 5 lie between two. */
const widthOf = (text: string) => 10 * text.length

test.each([
  { what: 'none', tags: [], room: 100, whole: 0 },
  { what: 'all that fit', tags: ['abc', 'de'], room: 48 + 5 + 38, whole: 2 },
  { what: 'one less where the next would be cut', tags: ['abc', 'de'], room: 48 + 5 + 37, whole: 1 },
  { what: 'one less where "+1" would have no room', tags: ['abc', 'de', 'f'], room: 48 + 5 + 38 + 5 + 19, whole: 1 },
  { what: 'with "+1" where it has', tags: ['abc', 'de', 'f'], room: 48 + 5 + 38 + 5 + 20, whole: 2 },
  { what: 'the first, too long by itself', tags: ['abcdefghij', 'k'], room: 50, whole: 1 },
  { what: 'what there may be, as long as the room is not known', tags: ['a', 'b', 'c', 'd', 'e'], room: 0, whole: 4 },
  { what: 'no more than four', tags: ['a', 'b', 'c', 'd', 'e', 'f'], room: 10_000, whole: 4 },
])('of the tags of a line stands $what', ({ tags, room, whole }) => {
  expect(fittingTags(tags, room, widthOf)).toBe(whole)
})

test('what stands after the first is never wider than its column', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 9 }), fc.integer({ min: 1, max: 600 }), (tags, room) => {
      const whole = fittingTags(tags, room, widthOf)
      const left = tags.length - whole
      const wide = tags.slice(0, whole).reduce((sum, tag) => sum + widthOf(tag) + 18 + 5, -5) + (left > 0 ? 5 + widthOf(`+${left}`) : 0)
      expect(whole <= 1 || wide <= room).toBe(true)
    }),
  )
})
