/** As much of a request as deciding about it takes. */
export interface RequestHead {
  readonly method: string
  /** The request target, as it came. */
  readonly target: string
  /** Names and values by turns, as they came: duplicates must be seen. */
  readonly rawHeaders: readonly string[]
  readonly upgrade?: boolean
}

/** Headers of a proxy. There is none before Hearth, so whoever sends one is trying something. */
const proxied = /^(forwarded|via|x-forwarded(-.*)?|x-original-(host|url)|x-rewrite-url|x-host|x-real-ip|x-http-method(-override)?)$/

/**
 * Why a request to the server on `127.0.0.1:port` must not be answered, or undefined where it may.
 * It must be addressed to exactly this server (a rebound DNS name is not), and must not come from another site's page.
 */
export function refusalOf({ method, target, rawHeaders, upgrade = false }: RequestHead, port: number): string | undefined {
  const address = `127.0.0.1:${port}`
  const values = (name: string) => rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name)
  const hosts = values('host')
  const origins = values('origin')

  if (hosts.length !== 1 || hosts[0] !== address) return `This server answers only as http://${address}.`
  if (!target.startsWith('/') || target.startsWith('//')) return 'Only paths of this server can be asked for.'
  if (rawHeaders.some((name, at) => at % 2 === 0 && proxied.test(name.toLowerCase()))) return 'This server stands behind no proxy.'
  if (origins.length > 1 || (origins[0] !== undefined && origins[0] !== `http://${address}`)) return 'Only Hearth’s own pages may ask.'
  if (origins.length === 0 && (upgrade || (method !== 'GET' && method !== 'HEAD'))) return 'Only Hearth’s own pages may ask.'
  return foreignFetch(method, values) ? 'Only Hearth’s own pages may ask.' : undefined
}

/** Browsers say who asks (Fetch Metadata): another site may only be left for a page of Hearth's, never embed one or fetch from it. */
function foreignFetch(method: string, values: (name: string) => readonly string[]): boolean {
  const sites = values('sec-fetch-site')
  if (sites.length === 0 || sites.every((site) => site === 'same-origin' || site === 'none')) return false
  const navigates = values('sec-fetch-mode').join() === 'navigate' && values('sec-fetch-dest').join() === 'document'
  return !(navigates && method === 'GET' && sites.length === 1)
}
