import { protocol } from 'electron'
import { isOwnPage } from '../src/hosts/desktop/links'
import { PAGE_SCHEME } from '../src/hosts/desktop/channels'
import { openPages, plainAnswer } from '../src/hosts/pages'

/** Must be called before the app is ready. */
export function announcePageScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
}

/** Answers `app://hearth/…` with the files of the built interface and nothing else. */
export async function servePages(folder: string): Promise<void> {
  const pages = await openPages(folder)
  protocol.handle(PAGE_SCHEME, (request) => {
    const found = request.method === 'GET' && isOwnPage(request.url) ? pages.answer(pathOf(request.url)) : plainAnswer(404, 'There is nothing here.')
    const body = typeof found.body === 'string' ? found.body : new Uint8Array(found.body)
    return new Response(body, { status: found.status, headers: found.headers })
  })
}

function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname)
  } catch {
    return ''
  }
}
