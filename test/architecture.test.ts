import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const sources = ['src', 'electron'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.split(sep).join('/')}`)
    .filter((path) => /\.tsx?$/.test(path))
    .sort(),
)
const text = (path: string) => readFileSync(join(root, path), 'utf8')

interface Room {
  /** Rooms of Hearth's own it may import from, besides itself. */
  readonly rooms: readonly string[]
  readonly node?: boolean
  readonly react?: boolean
  readonly electron?: boolean
  /** npm packages; left out: any. */
  readonly packages?: readonly string[]
}

/** Who may import whom (design: the house). Type-only imports count too. */
const house: Readonly<Record<string, Room>> = {
  core: { rooms: [], packages: ['zod', 'temporal-polyfill', 'chrono-node', 'libphonenumber-js', 'lunar-typescript'] },
  formats: { rooms: ['core'], packages: ['zod', 'ical.js', 'papaparse', 'libphonenumber-js', 'temporal-polyfill'] },
  search: { rooms: ['core'], packages: ['fuse.js', 'pinyin-pro', 'libphonenumber-js'] },
  contract: { rooms: ['core'], packages: ['zod', '@orpc/contract'] },
  bridge: { rooms: [], packages: [] },
  engine: { rooms: ['core', 'formats', 'search', 'contract', 'package.json'], node: true },
  hosts: { rooms: ['engine', 'contract', 'bridge', 'core', 'resources'], node: true },
  ui: { rooms: ['core', 'contract', 'bridge', 'resources'], react: true },
  electron: { rooms: ['hosts', 'contract', 'bridge', 'resources'], node: true, electron: true },
}

/** The room a file of the project stands in: its folder under src, or the name of a file directly there. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/')
  return first === 'src' ? second.replace(/\.tsx?$/, '') : first
}

function importsOf(path: string): string[] {
  return [...text(path).matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"\n]*(?:\n[^'"]*?)?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g)].map((found) => found[1] ?? found[2] ?? found[3] ?? '')
}

function complaint(path: string, wanted: string): string | undefined {
  const from = roomOf(path)
  const rules = house[from]
  if (!rules) return `${path}: there is no room "${from}"`
  if (wanted.startsWith('.')) {
    const to = roomOf(relative(root, normalize(join(root, dirname(path), wanted))).split(sep).join('/'))
    return to === from || rules.rooms.includes(to) ? undefined : `${path}: ${from} may not import ${to} (${wanted})`
  }
  if (wanted === 'electron' || wanted.startsWith('electron/')) return rules.electron ? undefined : `${path}: only electron/ imports electron`
  if (isBuiltin(wanted)) return rules.node ? undefined : `${path}: ${from} may not use Node (${wanted})`
  const name = wanted.split('/').slice(0, wanted.startsWith('@') ? 2 : 1).join('/')
  if (name === 'react' || name.startsWith('react-')) return rules.react ? undefined : `${path}: ${from} may not use React`
  return rules.packages && !rules.packages.includes(name) ? `${path}: ${from} may not use the package ${name}` : undefined
}

test('every import keeps to the table', () => {
  expect(sources.flatMap((path) => importsOf(path).flatMap((wanted) => complaint(path, wanted) ?? []))).toEqual([])
})

test('no source file is longer than 300 lines', () => {
  expect(sources.filter((path) => text(path).split('\n').length > 301)).toEqual([])
})

describe('pure rooms', () => {
  const pure = sources.filter((path) => ['core', 'formats', 'search'].includes(roomOf(path)))
  test.each([
    ['a clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b/],
    ['randomness', /\bMath\.random\b|\bcrypto\.(?:random|getRandom)/],
  ])('have no %s', (_what, pattern) => {
    expect(pure.filter((path) => pattern.test(withoutComments(text(path))))).toEqual([])
  })
})

test.each([
  ['any', /(?::|<|\bas)\s*any\b/],
  ['a rule switched off', /eslint-disable|@ts-ignore|@ts-nocheck|@ts-expect-error/],
  ['a default export', /^export default\b/m],
])('no source file holds %s', (_what, pattern) => {
  expect(sources.filter((path) => pattern.test(withoutComments(text(path))) || (/eslint/.test(pattern.source) && pattern.test(text(path))))).toEqual([])
})

test('the engine and the transports name no feature', () => {
  const generic = sources.filter((path) => ['contract', 'engine'].includes(roomOf(path)) && !path.startsWith('src/engine/exchange/'))
  expect(generic.filter((path) => /['"](?:gift|interaction|rhythm|triage)['".]/.test(withoutComments(text(path))))).toEqual([])
})

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}
