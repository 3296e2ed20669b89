import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPages, type Pages } from '../../src/hosts/pages'

let folder: string
let pages: Pages
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-pages-'))
  await mkdir(join(folder, 'renderer/assets'), { recursive: true })
  await writeFile(join(folder, 'renderer/index.html'), '<meta property="csp-nonce" nonce="%CSP_NONCE%">')
  await writeFile(join(folder, 'renderer/assets/app-1a2b.js'), 'export {}')
  await writeFile(join(folder, 'secret.txt'), 'not a page')
  pages = await openPages(join(folder, 'renderer'), ['ws://127.0.0.1:4317'])
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the page', () => {
  test('has a policy that allows own scripts and styles only', () => {
    const { headers } = pages.answer('/')
    const policy = headers['content-security-policy'] ?? ''
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      expect.stringMatching(/^style-src 'self' 'nonce-[\w+/]{22}=='$/),
      "img-src 'self' blob: data:",
      "font-src 'self'",
      "connect-src 'self' ws://127.0.0.1:4317",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
    expect(policy).not.toContain('unsafe')
  })

  test('has a nonce of its own each time, the same in policy and page', () => {
    const [first, second] = [pages.answer('/'), pages.answer('/index.html')]
    const nonce = /nonce="([^"]+)"/.exec(String(first.body))?.[1] ?? 'none'
    expect(first.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
    expect(String(second.body)).not.toContain(nonce)
    expect(first.headers['cache-control']).toBe('no-store')
  })

  test('may be kept by the browser where its name carries its content', () => {
    const { headers } = pages.answer('/assets/app-1a2b.js')
    expect(headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' })
  })
})

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/assets/../../secret.txt',
  '/assets/..\\..\\secret.txt',
  '//secret.txt',
  '/./../secret.txt',
  '/secret.txt',
  '/index.html/',
  '/index.html\0.js',
  '/assets',
  '/assets/',
  '/C:/Windows/win.ini',
  '/etc/passwd',
  '',
])('the path %j leads nowhere', (path) => {
  expect(pages.answer(path).status).toBe(404)
})
