import type { JSHandle, Page } from '@playwright/test'
import { expect, test } from './app'

test.use({ start: 'sample' })

const list = (page: Page) => page.getByRole('grid', { name: 'People' })
const lines = (page: Page) => list(page).getByRole('row').filter({ has: page.getByRole('gridcell') })

async function openList(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Today' }).click()
  await page.getByRole('link', { name: /^People/ }).click()
  await expect(list(page)).toBeFocused()
}

test('walked by keyboard', async ({ app: { page } }) => {
  await test.step('arrows move and show the person beside the list, Enter opens the page, going back finds the place again', async () => {
    await openList(page)
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const nameAt = (line: number) => lines(page).nth(line).getByRole('gridcell').nth(1).locator('span[dir=auto]').first().innerText()
    const name = await nameAt(2)
    await expect(page.getByRole('complementary').getByRole('heading', { name })).toBeVisible()
    const shown = await collectShown(page)
    const stepped: string[] = [name]
    for (const [key, line] of [['ArrowDown', 3], ['ArrowDown', 4], ['ArrowUp', 3], ['ArrowUp', 2]] as const) {
      await page.keyboard.press(key)
      stepped.push(await nameAt(line))
      await expect(page.getByRole('complementary').getByRole('heading', { name: stepped.at(-1) })).toBeVisible()
    }
    expect(await shown.jsonValue()).toEqual(stepped)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(page).toHaveTitle(`${name} · Hearth`)
    await page.goBack()
    await expect(list(page)).toBeFocused()
    await expect(page.getByRole('complementary').getByRole('heading', { name })).toBeVisible()
  })
  await test.step('its heading stays however far it is scrolled', async () => {
    await page.keyboard.press('End')
    await expect(lines(page).last()).toBeInViewport()
    await expect(page.getByRole('columnheader', { name: 'Name' })).toBeInViewport()
    const [grid, heading] = [await list(page).boundingBox(), await page.getByRole('columnheader', { name: 'Name' }).boundingBox()]
    expect((heading?.y ?? 0) - (grid?.y ?? 0)).toBeLessThan(32)
  })
  await test.step('a range drawn with Shift lets go of what it is drawn back from', async () => {
    await openList(page)
    await page.keyboard.press('Home')
    for (let line = 0; line < 3; line++) await page.keyboard.press('Shift+ArrowDown')
    await expect(page.getByText('4 ticked')).toBeVisible()
    await page.keyboard.press('Shift+ArrowUp')
    await expect(page.getByText('3 ticked')).toBeVisible()
  })
  await page.keyboard.press('Escape')
  await test.step('Escape takes back one thing at a time: the ticks, the person shown, the search', async () => {
    await openList(page)
    const box = page.getByRole('combobox', { name: 'Search' })
    await box.fill('tag:client ')
    await box.press('Enter')
    await expect(lines(page).first()).toHaveAttribute('data-current')
    await expect(list(page)).toHaveAttribute('aria-activedescendant', 'person-line-0')
    await page.keyboard.press('ArrowDown')
    await expect(list(page)).toHaveAttribute('aria-activedescendant', 'person-line-1')
    await page.keyboard.press('Space')
    await expect(page.getByText('1 ticked')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByText('1 ticked')).toHaveCount(0)
    await expect(page.getByRole('complementary')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('complementary')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(box).toHaveValue('')
  })
  await test.step('a search that leaves out the person shown shows the first it finds, or nobody', async () => {
    await openList(page)
    await page.keyboard.press('Home')
    const box = page.getByRole('combobox', { name: 'Search' })
    await box.fill('marta quiroga')
    await expect(page.getByRole('complementary').getByRole('heading', { name: 'Marta Quiroga' })).toBeVisible()
    await box.fill('Xyzzy Qwortle')
    await expect(page.getByRole('complementary')).toHaveCount(0)
    await box.fill('')
    await expect(lines(page).nth(3)).toBeVisible()
  })
  await test.step('in a narrow window the person lies over the list and Escape puts it away', async () => {
    await page.setViewportSize({ width: 900, height: 600 })
    await openList(page)
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('complementary')).toHaveCount(0)
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('complementary')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('complementary')).toHaveCount(0)
  })
})

/** Whom the pane shows, one after the other; '' where it shows nobody. */
function collectShown(page: Page): Promise<JSHandle<readonly string[]>> {
  return page.evaluateHandle(() => {
    const shown: string[] = []
    const look = () => {
      const name = document.querySelector('aside h2')?.textContent ?? ''
      if (name !== shown.at(-1)) shown.push(name)
    }
    look()
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
    return shown
  })
}

test('sorted and filtered', async ({ app: { page } }) => {
  await test.step('a heading sorts, another click turns the order round', async () => {
    await openList(page)
    const warmth = list(page).getByRole('columnheader', { name: 'Warmth' })
    await warmth.getByRole('button').click()
    await expect(warmth).toHaveAttribute('aria-sort', 'ascending')
    await expect(lines(page).first()).toContainText('cold')
    await warmth.getByRole('button').press('Enter')
    await expect(warmth).toHaveAttribute('aria-sort', 'descending')
    await expect(lines(page).first()).toContainText('warm')
  })
  await test.step('another order is read from its top', async () => {
    await openList(page)
    await page.keyboard.press('End')
    await expect(lines(page).last()).toBeInViewport()
    await list(page).getByRole('columnheader', { name: 'Last talked' }).getByRole('button').click()
    await expect(lines(page).first()).toBeInViewport()
  })
  await test.step('tags without room are told to who listens, and stand beside the list', async () => {
    await openList(page)
    await page.keyboard.press('Escape')
    const box = page.getByRole('combobox', { name: 'Search' })
    await box.fill('Ines Okafor')
    await expect(list(page).getByRole('gridcell', { name: '+1 film' })).toBeVisible()
    await lines(page).first().click()
    await expect(page.getByRole('complementary').getByRole('definition').first()).toHaveText('client, key account, film')
    await box.fill('')
  })
  await test.step('filters write the query language into the search box, where it can be changed', async () => {
    await openList(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Tag', exact: true }).click()
    const filters = page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: /Tag|Company|Warmth|Due|Add someone|Order/ })
    const places = () => filters.evaluateAll((buttons) => buttons.map((button) => [button.getBoundingClientRect().x, button.getBoundingClientRect().y, button.clientWidth]))
    const before = await places()
    await page.keyboard.type('film')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    const box = page.getByRole('combobox', { name: 'Search' })
    await expect(box).toHaveValue('tag:film')
    await page.getByRole('button', { name: 'Warmth', exact: true }).first().click()
    await page.getByRole('menuitemradio', { name: 'cold' }).click()
    await expect(box).toHaveValue('tag:film cold:')
    await box.fill('tag:film tag:family due:week cold: a')
    await expect(page.getByRole('button', { name: /^Due: / })).toBeVisible()
    expect(await places()).toEqual(before)
    await box.fill(Array.from({ length: 1400 }, () => '-anna').join(' '))
    await expect(page.getByRole('status').filter({ hasText: 'more than can be looked for' })).toBeVisible()
    await box.fill('anna '.repeat(1990))
    await expect(page.getByRole('status').filter({ hasText: 'found · Only the first' })).toBeVisible()
    await box.press('Control+a')
    await box.press('Delete')
    await expect(page.getByText(/^38 people/)).toBeVisible()
  })
})

test('ticked by keyboard, a rhythm shows its load before it is set, and undo takes it back from everyone', async ({ app: { page } }) => {
  await openList(page)
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  for (let line = 0; line < 4; line++) await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('5 ticked')).toBeVisible()
  await page.getByRole('button', { name: 'Set rhythm' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /days/ }).fill('11')
  await expect(dialog).toContainText('On average 0.5 a day')
  await dialog.getByRole('button', { name: 'Set for 5 people' }).click()
  await expect(dialog).toHaveCount(0)
  const every11 = list(page).getByRole('gridcell', { name: '11 d', exact: true })
  await expect(every11).toHaveCount(5)
  await page.keyboard.press('Control+z')
  await expect(every11).toHaveCount(0)
})

/** The questions, as they are sent, which of those ticked are not in the list. */
function collectAskedBeyond(page: Page): Promise<JSHandle<readonly string[]>> {
  return page.evaluateHandle(() => {
    const asked: string[] = []
    const send = Reflect.get(WebSocket.prototype, 'send')
    WebSocket.prototype.send = function (data) {
      if (typeof data === 'string' && data.includes('people/beyond')) asked.push(data)
      send.call(this, data)
    }
    return asked
  })
}

test('everyone found can be ticked, tagged and deleted, and comes back', async ({ app: { page } }) => {
  await openList(page)
  await page.keyboard.press('/')
  await page.keyboard.type('tag:film ')
  await expect(page.getByRole('status').filter({ hasText: '2 people found' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  const asked = await collectAskedBeyond(page)
  await page.keyboard.press('Control+a')
  await expect(page.getByText('2 ticked')).toBeVisible()
  const everyone = page.getByRole('checkbox', { name: 'Tick everyone' })
  await expect(everyone).toBeChecked()
  // With many ticked it is no small question: it is asked of the search that stands there, and of no other.
  expect(await asked.jsonValue()).toEqual([expect.stringContaining('"query":"tag:film"')])
  await page.getByRole('button', { name: 'Tag', exact: true }).click()
  await page.getByRole('dialog').getByLabel('Add', { exact: true }).fill('premiere')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Save tags' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(lines(page).filter({ hasText: 'premiere' })).toHaveCount(2)

  const box = page.getByRole('combobox', { name: 'Search' })
  const beyond = page.getByRole('button', { name: /not in this list/ })
  const [first = '', second = ''] = (await lines(page).getByRole('checkbox').evaluateAll((boxes) => boxes.map((each) => each.getAttribute('aria-label') ?? ''))).map((label) => label.replace('Tick ', ''))
  await box.fill('tag:Italy')
  await expect(lines(page)).toHaveCount(1)
  await expect(everyone).not.toBeChecked()
  await expect(everyone).toHaveJSProperty('indeterminate', true)
  await box.fill('tag:family')
  await expect(page.getByText('2 ticked')).toBeVisible()
  await expect(beyond).toHaveText('2 not in this list')
  await list(page).getByRole('checkbox').nth(1).click()
  await expect(page.getByText('3 ticked')).toBeVisible()
  await beyond.click()
  await page.getByRole('menuitem', { name: `Untick ${first}` }).click()
  await expect(beyond).toHaveText('1 not in this list')
  await expect(beyond).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: `Untick ${second}` })).toBeVisible()
  await page.getByRole('menuitem', { name: 'Untick the one not in this list' }).click()
  await expect(page.getByText('1 ticked')).toBeVisible()
  await expect(beyond).toHaveCount(0)
  await expect(list(page)).toBeFocused()
  await box.fill('tag:film ')
  await expect(lines(page)).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+a')
  await expect(page.getByText('2 ticked')).toBeVisible()
  await list(page).focus()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('heading', { name: 'Nobody fits these filters' })).toBeVisible()
  await page.getByRole('alert').filter({ hasText: /delete/i }).getByRole('button', { name: 'Undo' }).click()
  await expect(lines(page)).toHaveCount(2)
})
