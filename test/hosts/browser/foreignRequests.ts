type Lines = readonly string[]

/** Ways to be addressed that are not this server's own. */
export const hosts: Readonly<Record<string, (own: string, port: number) => Lines>> = {
  'another name': () => ['Host: evil.test'],
  'a name that begins like it': (_own, port) => [`Host: 127.0.0.1.evil.test:${port}`],
  localhost: (_own, port) => [`Host: localhost:${port}`],
  'localhost with a dot': (_own, port) => [`Host: localhost.:${port}`],
  'a short form': (_own, port) => [`Host: 127.1:${port}`],
  'a number': (_own, port) => [`Host: 2130706433:${port}`],
  'all interfaces': (_own, port) => [`Host: 0.0.0.0:${port}`],
  'IPv6': (_own, port) => [`Host: [::1]:${port}`],
  'another port': () => ['Host: 127.0.0.1:9'],
  'no port': () => ['Host: 127.0.0.1'],
  none: () => [],
  'two of them': (own) => [`Host: ${own}`, 'Host: evil.test'],
  'the same twice': (own) => [`Host: ${own}`, `Host: ${own}`],
  'a proxy saying otherwise': (own) => [`Host: ${own}`, 'X-Forwarded-Host: evil.test'],
}

export const origins: Readonly<Record<string, (port: number) => Lines>> = {
  'another site': () => ['Origin: https://evil.test'],
  null: () => ['Origin: null'],
  'another port here': () => ['Origin: http://127.0.0.1:9'],
  https: (port) => [`Origin: https://127.0.0.1:${port}`],
  'a file': () => ['Origin: file://'],
  'an extension': () => ['Origin: chrome-extension://abcdefghijklmnop'],
  'a name that ends like it': (port) => [`Origin: http://evil127.0.0.1:${port}`],
  localhost: (port) => [`Origin: http://localhost:${port}`],
  'two of them': (port) => [`Origin: http://127.0.0.1:${port}`, 'Origin: https://evil.test'],
}

export const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']
/** What the server answers at, a file of its pages and a path that is nothing. */
export const routes = ['/', '/index.html', '/assets/index-abc.js', '/session', '/rpc', '/nothing']

export const socketLines = (protocol: string): Lines => [
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  `Sec-WebSocket-Protocol: ${protocol}`,
]

/** A request as it goes over the wire, and where it claims to come from and go to. */
export interface ForeignRequest {
  readonly what: string
  readonly lines: Lines
  readonly body: string
}

interface Server {
  readonly port: number
  readonly token: string
  /** A code that would buy a token. */
  readonly code: string
}

/** Every wrong address alone, every wrong origin alone and every pair of them, by every method, as a stream of events and as a socket, at every route, with and without a token. */
export function* foreignRequests({ port, token, code }: Server): Generator<ForeignRequest> {
  const own = `127.0.0.1:${port}`
  const body = JSON.stringify({ code })
  for (const [from, lines] of senders(own, port)) {
    for (const route of routes) {
      for (const signed of [false, true]) {
        const bearer = signed ? [`Authorization: Bearer ${token}`] : []
        const tail = ['Content-Type: application/json', `Content-Length: ${body.length}`, 'Connection: close']
        const name = (way: string) => `${way} ${route} ${from}${signed ? ' with a token' : ''}`
        for (const method of methods) yield { what: name(method), lines: [`${method} ${route} HTTP/1.1`, ...lines, ...bearer, ...tail], body }
        yield { what: name('a stream of events'), lines: [`GET ${route} HTTP/1.1`, ...lines, ...bearer, 'Accept: text/event-stream', 'Connection: close'], body: '' }
        yield { what: name('a socket'), lines: [`GET ${route} HTTP/1.1`, ...lines, ...bearer, ...socketLines(signed ? `hearth, token.${token}` : 'hearth')], body: '' }
      }
    }
  }
}

function* senders(own: string, port: number): Generator<readonly [string, Lines]> {
  for (const [to, host] of Object.entries(hosts)) {
    yield [`addressed as ${to}`, host(own, port)]
    yield [`addressed as ${to}, from its own page`, [...host(own, port), `Origin: http://${own}`]]
    for (const [from, origin] of Object.entries(origins)) yield [`addressed as ${to}, from ${from}`, [...host(own, port), ...origin(port)]]
  }
  for (const [from, origin] of Object.entries(origins)) yield [`from ${from}`, [`Host: ${own}`, ...origin(port)]]
}
