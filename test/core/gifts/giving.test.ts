import { describe, expect, test } from 'vitest'
import { dutyHint, givingOf } from '../../../src/core/gifts/giving'
import { speaker } from '../texts'

describe('of free will or owed', () => {
  test.each([
    { given: {}, giving: 'free-will' },
    { given: { occasion: 'just because' }, giving: 'free-will' },
    { given: { occasion: 'birthday' }, giving: 'occasion' },
    { given: { occasion: '随心' }, giving: 'free-will' },
    { given: { occasion: 'birthday', giving: 'apology' as const }, giving: 'apology' },
  ])('$given is $giving', ({ given, giving }) => expect(givingOf(given)).toBe(giving))
})

describe('a quiet word is said where what is owed hangs on a deal', () => {
  test.each([
    { given: { giving: 'earned' as const, deal: 'order 2291' }, said: 'settles what was earned' },
    { given: { giving: 'apology' as const, occasion: 'before the renewal' }, said: 'may be taken for part of it' },
    { given: { giving: 'contractual' as const, reason: 'paragraph 4 of the contract' }, said: 'part of the contract' },
    { given: { giving: 'earned' as const, occasion: 'she found the fault' }, said: undefined },
    { given: { giving: 'apology' as const, reason: 'I forgot her name' }, said: undefined },
    { given: { giving: 'free-will' as const, deal: 'order 2291' }, said: undefined },
    { given: { giving: 'occasion' as const, occasion: 'the contract is signed' }, said: undefined },
  ])('$given: $said', ({ given, said }) => {
    const hint = dutyHint(given)
    if (said === undefined) expect(hint).toBeUndefined()
    else expect(hint && speaker('en')([hint])).toContain(said)
    if (hint) expect(speaker('zh')([hint])).not.toBe('')
  })
})
