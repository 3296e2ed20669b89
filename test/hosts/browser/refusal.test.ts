import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../../src/hosts/browser/refusal'

const PORT = 4317
const own = '127.0.0.1:4317'

function decide(headers: readonly (readonly [string, string])[], { method = 'GET', target = '/', upgrade = false } = {}) {
  return refusalOf({ method, target, upgrade, rawHeaders: headers.flat() }, PORT)
}

describe('what a browser really sends is answered', () => {
  test.each([
    { what: 'an address typed in', headers: [['Host', own], ['Sec-Fetch-Site', 'none'], ['Sec-Fetch-Mode', 'navigate'], ['Sec-Fetch-Dest', 'document']] },
    { what: 'the redirect file leading here', headers: [['Host', own], ['Sec-Fetch-Site', 'cross-site'], ['Sec-Fetch-Mode', 'navigate'], ['Sec-Fetch-Dest', 'document']] },
    { what: 'a script of the page', headers: [['Host', own], ['Sec-Fetch-Site', 'same-origin'], ['Sec-Fetch-Mode', 'cors'], ['Sec-Fetch-Dest', 'script']] },
    { what: 'an old browser', headers: [['Host', own]] },
  ] as const)('$what', ({ headers }) => {
    expect(decide(headers)).toBeUndefined()
  })

  test('a page that exchanges its code', () => {
    expect(decide([['Host', own], ['Origin', `http://${own}`], ['Sec-Fetch-Site', 'same-origin']], { method: 'POST', target: '/session' })).toBeUndefined()
  })
  test('a tab that opens its socket', () => {
    expect(decide([['Host', own], ['Origin', `http://${own}`]], { target: '/rpc', upgrade: true })).toBeUndefined()
  })
})

describe('everything else is refused', () => {
  test.each([
    { what: 'a page of another site fetching', headers: [['Host', own], ['Sec-Fetch-Site', 'cross-site'], ['Sec-Fetch-Mode', 'cors'], ['Sec-Fetch-Dest', 'empty']] },
    { what: 'another port of this machine fetching', headers: [['Host', own], ['Sec-Fetch-Site', 'same-site'], ['Sec-Fetch-Mode', 'no-cors'], ['Sec-Fetch-Dest', 'image']] },
    { what: 'another site showing Hearth in a frame', headers: [['Host', own], ['Sec-Fetch-Site', 'cross-site'], ['Sec-Fetch-Mode', 'navigate'], ['Sec-Fetch-Dest', 'iframe']] },
    { what: 'two contradicting sites', headers: [['Host', own], ['Sec-Fetch-Site', 'same-origin'], ['Sec-Fetch-Site', 'cross-site'], ['Sec-Fetch-Mode', 'navigate'], ['Sec-Fetch-Dest', 'document']] },
    { what: 'a proxy', headers: [['Host', own], ['X-Forwarded-For', '10.0.0.1']] },
    { what: 'a method in disguise', headers: [['Host', own], ['X-HTTP-Method-Override', 'POST']] },
  ] as const)('$what', ({ headers }) => {
    expect(decide(headers)).toBeDefined()
  })

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s without saying where it comes from', (method) => {
    expect(decide([['Host', own]], { method })).toBeDefined()
  })
  test('a socket without saying where it comes from', () => {
    expect(decide([['Host', own]], { target: '/rpc', upgrade: true })).toBeDefined()
  })
  test.each(['http://127.0.0.1:4317/', '//evil.test/', '*', 'evil.test:80', ''])('the target %j', (target) => {
    expect(decide([['Host', own]], { target })).toBeDefined()
  })
})
