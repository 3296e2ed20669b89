import type { Page, Route } from 'playwright-core'
import { answerOwn, fromChromium } from './protocol'
import { preventable } from './strict'
import type { WebContents } from './webContents'

/** Decides about every request of a page: the app's own addresses are answered by its protocol handler, navigations may be prevented, nothing reaches the network. */
export async function watchNavigation(page: Page, contents: WebContents, isOwnLoad: (url: string) => boolean): Promise<void> {
  await page.route(
    () => true,
    async (route) => {
      const request = route.request()
      const url = request.url()
      if (request.isNavigationRequest() && !isOwnLoad(url) && isPrevented(contents, url, request.frame() === page.mainFrame())) return route.abort('aborted')
      return answer(route, url)
    },
  )
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) contents.emit('did-navigate', {}, contents.getURL())
  })
}

function isPrevented(contents: WebContents, url: string, isMainFrame: boolean): boolean {
  const event = preventable({ url: fromChromium(url), isMainFrame })
  contents.emit('will-frame-navigate', event)
  if (isMainFrame) contents.emit('will-navigate', event)
  if (!event.defaultPrevented && isMainFrame) contents.emit('did-start-navigation', { url: fromChromium(url), isMainFrame, isSameDocument: false })
  return event.defaultPrevented
}

async function answer(route: Route, url: string): Promise<void> {
  const response = await answerOwn(url, route.request().method())
  if (!response) return route.abort('internetdisconnected')
  await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) })
}

/** `window.open` and links to a new window go to the app's handler; the stand-in opens nothing itself. */
export async function watchWindowOpen(page: Page, contents: WebContents): Promise<void> {
  const name = `__standInOpen${contents.id}`
  await page.exposeBinding(name, (_source, url: string) => {
    const { action } = contents.windowOpenHandler({ url: fromChromium(url) })
    if (action !== 'deny') throw new Error('stand-in for electron: windows opened by pages are not modelled')
  })
  await page.addInitScript({
    content: `{
      const opened = window['${name}']
      window.open = (url) => { void opened(String(new URL(url, location.href))); return null }
      addEventListener('click', (event) => {
        const link = event.target instanceof Element ? event.target.closest('a[target=_blank]') : null
        if (!link || event.defaultPrevented) return
        event.preventDefault()
        void opened(link.href)
      })
    }`,
  })
}
