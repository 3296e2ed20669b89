import { expect, test } from 'vitest'
import { hostilePages } from './hostilePages'
import { hostileCells, hostileFileNames, hostileLineEnds } from './hostileExports'

/** A short form; `npm run faults` does as many as SECURITY.md says. */
test.each([
  ['cells', () => hostileCells(500)],
  ['names of files', () => hostileFileNames(500)],
  ['line ends', () => hostileLineEnds(200)],
  ['markup', () => hostilePages(0.1)],
] as const)('hostile %s in exports stay what they are', async (_what, run) => expect((await run()).lost).toEqual([]))
