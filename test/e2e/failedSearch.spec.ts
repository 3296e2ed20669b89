import type { WebSocketRoute } from '@playwright/test'
import { expect, test } from './app'
import { perform } from './people'

test.use({ start: { rows: 'Name\nMarta Quiroga\nAda Osei\n' } })

test.use({ opensWindow: false })

test('where the engine cannot answer, the palette and the search box say why nobody is found, and offer to create nobody', async ({ app }) => {
  await app.context.routeWebSocket(/\/rpc$/, failSearches)
  const page = await app.openWindow()
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

test('where the engine cannot answer, a form that asks for a person says why, and offers to create nobody', async ({ app }) => {
  await app.context.routeWebSocket(/\/rpc$/, failSearches)
  const page = await app.openWindow()
  await page.getByRole('link', { name: /^People/ }).locator('b').waitFor()
  await perform(page, 'write a note', 'Write a note')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').pressSequentially('marta')
  await expect(page.getByRole('alert')).toContainText('Something went wrong inside Hearth')
  await expect(page.getByRole('option')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: /^Remove/ })).toHaveCount(0)
  app.faults.length = 0
})

test('an Enter that comes before it is known whom a form has found waits for it, and takes nobody else', async ({ app: { context, openWindow } }) => {
  const searches: (() => void)[] = []
  await context.routeWebSocket(/\/rpc$/, (route) => holdSearches(route, searches))
  const page = await openWindow()
  await page.getByRole('link', { name: /^People/ }).locator('b').waitFor()
  await perform(page, 'write a note', 'Write a note')
  const dialog = page.getByRole('dialog')
  await expect(page.getByRole('option')).toHaveCount(2)
  await dialog.getByRole('combobox').pressSequentially('marta')
  await expect(page.getByText('Looking…')).toBeVisible()
  await expect(page.getByRole('option')).toHaveCount(0)
  await page.keyboard.press('Enter')
  for (const letGo of searches) letGo()
  await expect(dialog.getByRole('button', { name: 'Remove Marta Quiroga' })).toBeVisible()
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

/** Searches go no further until they are let go. */
function holdSearches(route: WebSocketRoute, searches: (() => void)[]): void {
  const server = route.connectToServer()
  route.onMessage((message) => {
    if (read(message).p?.u === '/ask/search/find') searches.push(() => server.send(message))
    else server.send(message)
  })
}

function read(message: string | Buffer): { readonly i?: string; readonly p?: { readonly u?: string } } {
  return typeof message === 'string' ? (JSON.parse(message) as ReturnType<typeof read>) : {}
}
