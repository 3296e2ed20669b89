import { expect, test } from 'vitest'
import { hostileCells, hostileFileNames, hostileLineEnds } from './hostileExports'

/** A short form; `npm run faults` does as many as SECURITY.md says. */
test.each([
  ['cells', () => hostileCells(500)],
  ['names of files', () => hostileFileNames(500)],
  ['line ends', () => hostileLineEnds(200)],
] as const)('hostile %s in exports stay what they are', async (_what, run) => expect((await run()).lost).toEqual([]))
