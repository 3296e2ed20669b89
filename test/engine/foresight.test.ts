import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addPeople, openTestEngine, temporaryFolder } from './temporaryBook'

test.each([
  { when: 'while a question is being answered', asks: true },
  { when: 'while nobody asks', asks: false },
])('a window that listens has its search ready before anybody searches, $when', async ({ asks }) => {
  const path = await temporaryFolder()
  const before = await openTestEngine(path)
  await addPeople(before, 'Marta', 'Omar')
  await before.close()
  await rm(join(path, 'local', 'search-index'), { force: true })
  const engine = await openTestEngine(path)
  const asked = asks ? engine.askInTurn('today', 'show', {}) : undefined
  const listening = new AbortController()
  engine.events(listening.signal)
  await asked
  await expect.poll(() => engine.finder.isWhole).toBe(true)
  listening.abort()
  await engine.close()
})
