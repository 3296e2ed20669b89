import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { lookAfter } from './kill'
import { inFolder, type Trial } from './trial'
import { buildWriter, WriterProcess } from './writerProcess'

/** Ten programs want one book at the same moment: exactly one gets it; after it is killed the book is free at once. */
export async function startTogether(rounds = 200, together = 10): Promise<Trial> {
  const { script, remove } = await buildWriter()
  const lost: string[] = []
  for (let round = 0; round < rounds; round++) {
    const faults = await inFolder(async (folder) => {
      const path = join(folder, 'book')
      const writers = Array.from({ length: together }, () => new WriterProcess([process.execPath, script, path]))
      await Promise.all(writers.map((writer) => writer.open()))
      await wait(20)
      const owners = writers.filter(({ child }) => child.exitCode === null)
      await Promise.all(owners.map((owner) => owner.kill()))
      const told = writers.filter((writer) => !owners.includes(writer) && !writer.errors.includes('open in another Hearth'))
      const promised = { people: owners.flatMap(({ promises }) => promises.people), tags: owners.flatMap(({ promises }) => promises.tags) }
      const count = owners.length === 1 ? [] : [`${owners.length} had the book`]
      return [...count, ...told.map(({ errors }) => `not told who has it: ${errors.slice(0, 200)}`), ...(await lookAfter(path, promised))]
    })
    lost.push(...faults.map((fault) => `round ${round + 1}: ${fault}`))
  }
  await remove()
  return { runs: rounds, lost }
}
