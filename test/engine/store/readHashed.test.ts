import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toEnd } from '../../../src/core/steps'
import { Keyring, sealedDisk } from '../../../src/engine/seal/keyring'
import { Slices } from '../../../src/engine/slices'
import { realDisk } from '../../../src/engine/store/disk'
import { readHashed } from '../../../src/engine/store/readHashed'
import { hashInSteps } from '../../../src/engine/store/snapshotFile'
import { temporaryFolder } from '../temporaryBook'

const line = (length: number) => `${'x'.repeat(length - 1)}\n`
const MB = 1 << 20

test.each([
  { what: 'nothing', text: '' },
  { what: 'one line', text: line(100) },
  { what: 'no end of line', text: `${line(100)}half` },
  { what: 'two short lines', text: line(90) + line(120) },
  { what: 'more than one piece', text: line(5 * MB) + line(9 * MB) + line(130) },
  { what: 'a piece to the byte', text: line(4 * MB - 130) + line(130) },
  { what: 'a last line that begins in the piece before', text: line(4 * MB - 50) + line(130) },
  { what: 'a last line longer than any there is', text: line(9 * MB) + line(10 * MB) },
])('$what: the bytes and the hash are those of the file read at once', async ({ text }) => {
  const folder = await temporaryFolder()
  const path = join(folder, 'snapshot')
  await writeFile(path, text)
  for (const disk of [realDisk, sealedDisk(realDisk, new Keyring(folder))]) {
    const { bytes, hash } = await readHashed(disk, path, new Slices())
    expect(bytes.equals(Buffer.from(text))).toBe(true)
    expect(hash).toBe(toEnd(hashInSteps(Buffer.from(text))))
  }
})
