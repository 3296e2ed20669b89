import { mkdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { type Disk, makeFolder, realDisk } from '../../../src/engine/store/disk'
import { LossyDisk } from '../../faults/lossyDisk'
import { temporaryFolder } from '../temporaryBook'

const loseAll = () => 0

test.each(['/a', '/a/b/c', '/'])('a new folder %s outlasts a power cut, with those it lies in', async (path) => {
  const lossy = new LossyDisk()
  await makeFolder(lossy.disk, path)
  expect(await lossy.afterCut(loseAll).disk.readdir(path)).toEqual([])
})

test('a folder nobody flushed the name of is gone after a power cut, with all in it', async () => {
  const lossy = new LossyDisk()
  await lossy.disk.mkdir('/a/b', { recursive: true })
  await expect(lossy.afterCut(loseAll).disk.readdir('/a')).rejects.toMatchObject({ code: 'ENOENT' })
})

test.each([
  { of: 'an absolute path', written: (path: string) => path },
  { of: 'a relative path', written: (path: string) => relative(process.cwd(), path) },
  { of: 'a path with a slash at its end', written: (path: string) => `${path}/` },
])('every folder that got a new name is flushed, and no other: $of', async ({ written }) => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'there'))
  const flushed: unknown[] = []
  const disk: Disk = { ...realDisk, open: (...args) => (flushed.push(args[0]), realDisk.open(...args)) }
  const path = join(folder, 'there', 'b', 'c')
  await makeFolder(disk, written(path))
  expect(flushed).toEqual([join(folder, 'there'), join(folder, 'there', 'b')])
  await makeFolder(disk, written(path))
  expect(flushed).toHaveLength(2)
})

test.runIf(process.platform === 'linux')('a place that takes no folder is told at once', async () => {
  await expect(makeFolder(realDisk, '/proc/no/such')).rejects.toMatchObject({ code: 'ENOENT' })
})
