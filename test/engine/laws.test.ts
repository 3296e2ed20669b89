import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problem } from '../../src/core/problem'
import type { Engine } from '../../src/engine/engine'
import { canonical } from './canonical'
import { anything, doing, type Step } from './randomCommands'
import { openTestEngine, temporaryFolder } from './temporaryBook'

/** Does a step; what a user would be refused is refused here too, and changes nothing. */
async function take(engine: Engine, { act }: Step): Promise<void> {
  const before = canonical(engine.book)
  await act(engine).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error
    expect(canonical(engine.book)).toBe(before)
  })
}

test('what is read back from disk is what was in memory, with and without a snapshot', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { maxLength: 25 }), fc.nat(25), async (steps, snapshotAfter) => {
      const path = await temporaryFolder()
      const engine = await openTestEngine(path)
      for (const [index, step] of steps.entries()) {
        await take(engine, step)
        if (index === snapshotAfter) await engine.snapshot()
      }
      const { undo, redo } = engine.status()
      await engine.close()
      const again = await openTestEngine(path, { mode: 'read' })
      expect(canonical(again.book)).toBe(canonical(engine.book))
      expect(again.status()).toMatchObject({ revision: engine.revision, undo, redo })
      expect(await again.check()).toMatchObject({ ok: true, problems: [] })
    }),
    { numRuns: 25 },
  )
})

test('undo restores the book exactly, step by step, also after a restart; redo does it all again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 1, maxLength: 15 }), async (steps) => {
      const path = await temporaryFolder()
      const engine = await openTestEngine(path)
      const states = [canonical(engine.book)]
      for (const step of steps) {
        const before = engine.revision
        await take(engine, step)
        if (engine.revision > before) states.push(canonical(engine.book))
      }
      await engine.close()
      const again = await openTestEngine(path)
      for (const state of states.slice(0, -1).reverse()) {
        await again.undo()
        expect(canonical(again.book)).toBe(state)
      }
      for (const state of states.slice(1)) {
        await again.redo()
        expect(canonical(again.book)).toBe(state)
      }
    }),
    { numRuns: 25 },
  )
})
