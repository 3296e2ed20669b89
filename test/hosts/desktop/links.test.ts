import { describe, expect, test } from 'vitest'
import { isOwnPage, openableLink } from '../../../src/hosts/desktop/links'

describe('links that may go to the system', () => {
  test.each(['https://example.org/path?q=1#part', 'mailto:marta@example.org?subject=Hello', 'tel:+442079460958', 'sms:+442079460958'])('%s', (link) => {
    expect(openableLink(link)).toBe(new URL(link).href)
  })
})

describe('links that may not', () => {
  test.each([
    'http://example.org',
    'file:///etc/passwd',
    'FILE:///etc/passwd',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,hi',
    'vbscript:msgbox(1)',
    'blob:https://example.org/1',
    'about:blank',
    'chrome://settings',
    'devtools://devtools',
    'view-source:https://example.org',
    'app://hearth/',
    'ftp://example.org',
    'sftp://example.org',
    'ssh://example.org',
    'telnet://example.org',
    'smb://example.org/share',
    'ldap://example.org',
    'ms-msdt:/id PCWDiagnostic',
    'ms-officecmd:{}',
    'search-ms:query=x',
    'shell:startup',
    'steam://run/1',
    'vscode://file/etc/passwd',
    'intent://x#Intent;scheme=http;end',
    'market://details?id=x',
    'jar:https://example.org!/x',
    'ws://example.org',
    'wss://example.org',
    '\\\\server\\share',
    '//example.org',
    '/etc/passwd',
    'https://',
    '',
    'nothing',
    `https://example.org/${'x'.repeat(2000)}`,
  ])('%.60j', (link) => {
    expect(openableLink(link)).toBeUndefined()
  })

  test.each([undefined, null, 7, {}, ['https://example.org'], { href: 'https://example.org' }])('%j is no link', (link) => {
    expect(openableLink(link)).toBeUndefined()
  })
})

describe('Hearth’s own pages', () => {
  test.each(['app://hearth/', 'app://hearth/index.html', 'app://hearth/#/people/1'])('%s is one', (address) => {
    expect(isOwnPage(address)).toBe(true)
  })

  test.each([
    'app://hearth.evil.test/',
    'app://evil.test/hearth/',
    'app://hearth@evil.test/',
    'app://evil:hearth@hearth/',
    'app://hearth:80/',
    'app:hearth',
    'app:///hearth/',
    'apps://hearth/',
    'xapp://hearth/',
    'https://hearth/',
    'http://app://hearth/',
    'file:///hearth/',
    'data:text/html,app://hearth/',
    'about:blank',
    'blob:app://hearth/1',
    'javascript:app://hearth/',
    'app://heart/',
    'app://hearth%2eevil.test/',
    '',
    'hearth',
  ])('%s is none', (address) => {
    expect(isOwnPage(address)).toBe(false)
  })
})
