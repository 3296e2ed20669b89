import { expect, test } from 'vitest'
import { Changes } from '../../src/engine/changes'
import { systemClock } from '../../src/engine/clock'
import { openEngine } from '../../src/engine/engine'
import { Everybody } from '../../src/engine/everybody'
import { Queue } from '../../src/engine/queue'
import { BookStore } from '../../src/engine/store/bookStore'
import { realDisk } from '../../src/engine/store/disk'
import { layoutOf } from '../../src/engine/store/layout'
import { acquireLock } from '../../src/engine/store/lock'
import { namesIn, openTestEngine, person, temporaryFolder } from './temporaryBook'

test('what fails after a change was saved does not make it a failure, nor keep others from hearing of it', async () => {
  const path = await temporaryFolder()
  const store = new BookStore(realDisk, layoutOf(path), 'write')
  await store.open()
  const heard: unknown[] = []
  const fail = () => {
    throw new Error('made to fail: the index')
  }
  const changes = new Changes({
    store,
    queue: new Queue(),
    clock: systemClock,
    device: { device: () => Promise.resolve('laptop') },
    everybody: new Everybody(store),
    followers: [fail, (_change, event) => heard.push(event)],
  })
  expect(await changes.run(person('Marta'))).toMatchObject({ changed: true, revision: 1 })
  expect(heard).toMatchObject([{ type: 'changed', revision: 1 }])
  await store.close()
  expect(namesIn(await openTestEngine(path))).toEqual(['Marta'])
})

test('an index that cannot take a change in is made anew: the change is answered, and found', async () => {
  const engine = await openTestEngine(await temporaryFolder())
  await engine.run(person('Marta'))
  await engine.finder.ready()
  const { finder } = engine
  finder.update = () => {
    throw new Error('made to fail: the index')
  }
  expect(await engine.run(person('Omar'))).toMatchObject({ changed: true, revision: 2 })
  expect(engine.finder.find('omar')).toHaveLength(1)
})

test('a book whose closing fails gives its lock back', async () => {
  const path = await temporaryFolder()
  const disk = { ...realDisk }
  disk.open = async (...args) => {
    const file = await realDisk.open(...args)
    const close = file.close.bind(file)
    if (/\.jsonl$/.test(String(args[0]))) file.close = () => close().then(() => Promise.reject(new Error('EIO: made to fail, close')))
    return file
  }
  const engine = await openEngine({ path, disk })
  await engine.run(person('Marta'))
  await expect(engine.close()).rejects.toThrow('EIO')
  const lock = await acquireLock(path)
  expect(lock.kind).toBe('owned')
  if (lock.kind === 'owned') await lock.release()
})
