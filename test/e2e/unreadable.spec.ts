import type { WebSocketRoute } from '@playwright/test'
import { expect, test } from './app'

test('a book whose disk fails says which file, what is safe and what to do, in place of the book; once the files are read again it is shown', async ({ app }) => {
  const { page } = app
  const disk = { fails: true }
  await page.routeWebSocket(/\/rpc$/, (route) => tellOfFailure(route, disk))
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Your book can no longer be read' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'What was found' })).toContainText('snapshot-000000000001.jsonl (EIO)')
  await expect(page.getByRole('region', { name: 'What is safe' })).toContainText('Everything you saved stands on the disk')
  await expect(page.getByText(app.book)).toBeVisible()
  await expect(page.getByText('the disk may be failing')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Only look' })).toHaveCount(0)
  disk.fails = false
  await page.getByRole('button', { name: 'Read the files again' }).click()
  await expect(page.getByRole('link', { name: /^People/ }).locator('b')).toHaveText('1')
})

/** On the way from the engine, how the book is becomes what it is where the disk does not give its snapshot: no test can break a disk. */
function tellOfFailure(route: WebSocketRoute, disk: { readonly fails: boolean }): void {
  const server = route.connectToServer()
  const asked = new Set<string>()
  route.onMessage((message) => {
    const { i, p } = read(message)
    if (p?.u === '/book/status') asked.add(i ?? '')
    server.send(message)
  })
  server.onMessage((message) => {
    const { i, p } = read(message)
    if (!disk.fails || !p || i === undefined || !asked.has(i)) return route.send(message)
    const status = { ...p.b?.json, state: 'read-only', why: { code: 'book.unreadable', message: '', params: { file: 'snapshot-000000000001.jsonl', why: 'EIO', context: 'rest' } } }
    route.send(JSON.stringify({ i, p: { ...p, b: { ...p.b, json: status } } }))
  })
}

interface Sent {
  readonly i?: string
  readonly p?: { readonly u?: string; readonly b?: { readonly json?: object } }
}

function read(message: string | Buffer): Sent {
  return typeof message === 'string' ? (JSON.parse(message) as Sent) : {}
}
