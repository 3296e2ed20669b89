import fc from 'fast-check'
import { expect, test } from 'vitest'
import { companyOf, companyPath } from '../../../src/ui/companies/companyPath'

/** What the router does to an address before it is taken apart. */
const routed = (path: string) => decodeURI(path).replace('/companies/', '')

test.each(['Blue Door', '100% Ltd', 'A/S Møller & Co', 'R&D?', '#1 Films', '50%2F50', '晨光科技'])('the page of “%s” is found again', (name) => {
  expect(companyPath(name)).not.toContain('?')
  expect(companyOf(routed(companyPath(name)))).toBe(name)
})

test('any name is', () => {
  const name = fc.string({ unit: 'grapheme' })
  fc.assert(fc.property(name, (text) => companyOf(routed(companyPath(text))) === text))
})

test('an address that was encoded once is understood', () => {
  expect(companyOf(decodeURI(encodeURIComponent('100% Ltd')))).toBe('100% Ltd')
})
