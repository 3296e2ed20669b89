import { join } from 'node:path'
import { createServer, type Plugin, type ViteDevServer } from 'vite'
import { foreignRequests } from '../hosts/browser/foreignRequests'
import { dataHash, sendAll } from '../hosts/browser/sendAll'
import type * as ServedBook from '../hosts/browser/servedBook'
import { newPerson, type Trial, withBook } from './trial'

interface Options {
  readonly every: number
  /** False: a server that never looks where requests come from and go to. */
  readonly checked?: boolean
}

/** N1: whatever comes from elsewhere or is addressed to elsewhere is refused, with a token too, and changes nothing. */
export async function askFromElsewhere({ every, checked = true }: Options): Promise<Trial> {
  const vite = await loader(checked ? [] : [withoutRefusal])
  try {
    const { serveBook, codeIn, exchange } = (await vite.ssrLoadModule('/test/hosts/browser/servedBook.ts')) as typeof ServedBook
    const served = await serveBook((book) => withBook(book, async (engine) => void (await engine.run(newPerson('Marta')))))
    const token = await served.token()
    const code = await codeIn(served.host.redirectFile)
    const before = await dataHash(served.book)
    const { runs, lost } = await sendAll(served.port, [...foreignRequests({ port: served.port, token, code })].filter((_, at) => at % every === 0))
    const changed = (await dataHash(served.book)) === before ? [] : ['the book was changed']
    const spent = (await exchange(served.host, code)).ok ? [] : ['the code was spent']
    await served.stop()
    return { runs, lost: [...lost, ...changed, ...spent] }
  } finally {
    await vite.close()
  }
}

/** Hearth as it would be without the one check. */
const withoutRefusal: Plugin = {
  name: 'without refusal',
  enforce: 'pre',
  load: (id) => (id.endsWith('/src/hosts/browser/refusal.ts') ? 'export const refusalOf = () => undefined' : null),
}

/** Loads the sources of the hosts, which are built by Vite. */
function loader(plugins: Plugin[]): Promise<ViteDevServer> {
  return createServer({ root: join(import.meta.dirname, '../..'), configFile: false, appType: 'custom', logLevel: 'error', optimizeDeps: { noDiscovery: true }, server: { middlewareMode: true, watch: null, ws: false, hmr: false }, plugins })
}
