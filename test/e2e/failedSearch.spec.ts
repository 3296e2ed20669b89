import type { WebSocketRoute } from '@playwright/test'
import { expect, test } from './app'

test('where the engine cannot answer, the palette and the search box say why nobody is found, and offer to create nobody', async ({ app }) => {
  const { page } = app
  await page.routeWebSocket(/\/rpc$/, failSearches)
  await page.reload()
  await page.getByRole('link', { name: /^People/ }).locator('b').waitFor()
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('ann')
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Something went wrong inside Hearth')
  await expect(page.getByRole('option', { name: /^Create/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.type('ann')
  await expect(page.getByRole('search').getByRole('alert')).toContainText('Something went wrong inside Hearth')
  await expect(page.getByRole('option', { name: /^Create/ })).toHaveCount(0)
  app.faults.length = 0
})

/** On the way from the engine, answers to searches become what it says of a failure. */
function failSearches(route: WebSocketRoute): void {
  const server = route.connectToServer()
  const searches = new Set<string>()
  route.onMessage((message) => {
    const { i, p } = read(message)
    if (p?.u === '/ask/search/find') searches.add(i ?? '')
    server.send(message)
  })
  server.onMessage((message) => {
    const { i } = read(message)
    const failed = i !== undefined && searches.has(i)
    route.send(failed ? JSON.stringify({ i, p: { s: 500, b: { json: { defined: false, code: 'INTERNAL_SERVER_ERROR', status: 500, message: 'The disk could not be read' } } } }) : message)
  })
}

function read(message: string | Buffer): { readonly i?: string; readonly p?: { readonly u?: string } } {
  return typeof message === 'string' ? (JSON.parse(message) as ReturnType<typeof read>) : {}
}
