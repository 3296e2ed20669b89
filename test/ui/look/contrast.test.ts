import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../../src/ui/look/tokens.css'), 'utf8')
const [light = '', dark = ''] = [...css.matchAll(/^:root[^{]*\{([^}]*)\}/gm)].map(([, body]) => body)
const grounds = ['ground', 'paper', 'pick', 'wash']

function colourOf(scheme: string, token: string): readonly number[] {
  const [, hex = ''] = new RegExp(`--${token}: #([0-9a-f]{6});`).exec(scheme) ?? []
  expect(hex, token).not.toBe('')
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
}

/** How bright a colour is and how far two stand apart, as WCAG 2 reckons. */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (brighter + 0.05) / (darker + 0.05)
}

describe.each([['light', light], ['dark', dark]])('%s', (_, scheme) => {
  test.each(grounds)('the border of a box or field stands out from --%s', (ground) => {
    expect(contrast(colourOf(scheme, 'edge'), colourOf(scheme, ground))).toBeGreaterThanOrEqual(3)
  })

  test.each(['ink', 'soft', 'faint'].flatMap((word) => grounds.map((ground) => [word, ground])))('--%s can be read on --%s', (word, ground) => {
    expect(contrast(colourOf(scheme, word), colourOf(scheme, ground))).toBeGreaterThanOrEqual(4.5)
  })
})
