import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Who may import whom of Hearth's own folders, and of Node, React and electron. ARCHITECTURE.md says why. */
const table = {
  'src/core': { own: ['src/core'], beyond: [] },
  'src/formats': { own: ['src/formats', 'src/core'], beyond: [] },
  'src/search': { own: ['src/search', 'src/core'], beyond: [] },
  'src/contract': { own: ['src/contract', 'src/core'], beyond: [] },
  'src/engine': { own: ['src/engine', 'src/core', 'src/formats', 'src/search', 'src/contract'], beyond: ['node'] },
  'src/hosts': { own: ['src/hosts', 'src/engine', 'src/contract', 'src/core', 'resources'], beyond: ['node'] },
  'src/ui': { own: ['src/ui', 'src/contract', 'src/core', 'resources'], beyond: ['react'] },
  electron: { own: ['electron', 'src/hosts', 'src/contract'], beyond: ['node', 'electron'] },
} as const satisfies Record<string, { own: readonly string[]; beyond: readonly ('node' | 'react' | 'electron')[] }>

/** The only npm libraries of the pure folders: small, without I/O, clock or framework. */
const libraries: Partial<Record<keyof typeof table, readonly string[]>> = {
  'src/core': ['zod', 'temporal-polyfill', 'ical.js', 'lunar-typescript', 'date-easter', 'chrono-node', 'chrono-node/en', 'chrono-node/zh', 'libphonenumber-js/min'],
  'src/formats': ['zod', 'ical.js', 'papaparse', 'libphonenumber-js/min', 'temporal-polyfill', 'fflate', 'yaml', 'read-excel-file/universal'],
  'src/search': ['zod', 'fuse.js', 'pinyin-pro'],
  'src/contract': ['zod', '@orpc/contract'],
}

/** Files longer than 300 lines, each with the reason it is better whole. */
const longFiles: Readonly<Record<string, string>> = {}

interface Source {
  readonly path: string
  readonly folder: keyof typeof table
  readonly text: string
  readonly file: ts.SourceFile
}

const sources: Source[] = ['src', 'electron'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return { path, folder: folderOf(path), text, file: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) }
    }),
)

/** `src/contract.ts` and the desktop's `src/bridge.ts` are the contract. */
function folderOf(path: string): keyof typeof table {
  if (/^src\/(contract|bridge)\b/.test(path)) return 'src/contract'
  const found = Object.keys(table).find((folder) => path.startsWith(`${folder}/`))
  if (!found) throw new Error(`${path} lies in none of the house's folders`)
  return found as keyof typeof table
}

/** Every module a file names: imports, re-exports, dynamic imports, globs. */
function importsOf({ file }: Source): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) found.push(node.moduleSpecifier.text)
    if (ts.isCallExpression(node) && node.arguments[0] && ts.isStringLiteral(node.arguments[0])) {
      const called = node.expression.getText(file)
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword || called === 'import.meta.glob' || called === 'require') found.push(node.arguments[0].text)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** What an import is, as the table sees it: one of Hearth's folders, `node`, `react`, `electron`, or the library's own name. */
function kindOf(source: Source, specifier: string): string {
  if (specifier.startsWith('.')) {
    const target = relative(root, resolve(root, dirname(source.path), specifier))
    if (target === 'package.json') return 'node'
    return target.startsWith('resources/') ? 'resources' : folderOf(/\.\w+$/.test(target) ? target : `${target}.ts`)
  }
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return 'node'
  if (/^(react|react-dom|react-i18next)(\/|$)/.test(specifier)) return 'react'
  return specifier
}

describe.each(Object.keys(table) as (keyof typeof table)[])('%s', (folder) => {
  const { own, beyond } = table[folder]
  const mine = sources.filter((source) => source.folder === folder)

  test('imports only what it may', () => {
    const forbidden = mine.flatMap((source) =>
      importsOf(source)
        .map((specifier) => ({ specifier, kind: kindOf(source, specifier) }))
        .filter(({ kind }) => {
          if (kind in table || kind === 'resources') return !(own as readonly string[]).includes(kind)
          if (kind === 'node' || kind === 'react' || kind === 'electron') return !(beyond as readonly string[]).includes(kind)
          return libraries[folder] ? !libraries[folder]?.includes(kind) : false
        })
        .map(({ specifier }) => `${source.path} imports ${specifier}`),
    )
    expect(forbidden).toEqual([])
  })

  test('has files', () => {
    expect(mine.length).toBeGreaterThan(0)
  })
})

/** What may be loaded before Today is painted. All else is waited for there for nothing: it belongs behind a dynamic import. */
const first: Readonly<Record<string, readonly string[] | 'all'>> = {
  '@fontsource-variable/inter': 'all',
  // Without what floats, scrolls by itself or is typed into: that is most of the library.
  '@mantine/core': ['ActionIcon', 'Anchor', 'Button', 'Code', 'Group', 'MantineProvider', 'Stack', 'Text', 'Title', 'createTheme', 'defaultVariantColorsResolver', 'useComputedColorScheme', 'useMantineColorScheme'],
  '@mantine/hooks': ['useMediaQuery'],
  '@mantine/notifications': ['notifications', 'notificationsStore', 'useNotifications'],
  '@orpc/client': 'all',
  '@orpc/client/message-port': 'all',
  '@orpc/client/websocket': 'all',
  '@orpc/tanstack-query': 'all',
  '@tabler/icons-react': 'all',
  '@tanstack/react-query': 'all',
  'get-nonce': 'all',
  i18next: 'all',
  react: 'all',
  'react-dom/client': 'all',
  'react-i18next': 'all',
  wouter: 'all',
  'wouter/use-hash-location': 'all',
  zustand: 'all',
}

test('Today is painted with few libraries', () => {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const reached = new Set(['src/ui/main.ts', 'src/ui/window.tsx'])
  const beyond = new Set<string>()
  for (const path of reached) {
    const source = byPath.get(path)
    if (!source) throw new Error(`${path} is imported and not there`)
    for (const { specifier, names } of loadedWith(source)) {
      if (specifier.endsWith('.css')) continue
      if (specifier.startsWith('.')) {
        const target = relative(root, resolve(root, dirname(path), specifier))
        const found = ['.ts', '.tsx'].map((end) => target + end).find((file) => byPath.has(file))
        if (found) reached.add(found)
        else if (!target.startsWith('resources/')) beyond.add(`${path} imports ${specifier}`)
        continue
      }
      const allowed = first[specifier] ?? []
      for (const name of names) if (allowed !== 'all' && !allowed.includes(name)) beyond.add(`${path} imports ${name} of ${specifier}`)
    }
  }
  expect([...beyond]).toEqual([])
  expect(reached.size).toBeGreaterThan(100)
})

/** What is loaded together with a file: its imports, without types and without what is imported while running; of each, which names. */
function loadedWith({ file }: Source): { readonly specifier: string; readonly names: readonly string[] }[] {
  return file.statements.filter(ts.isImportDeclaration).flatMap(({ importClause, moduleSpecifier }) => {
    if (!ts.isStringLiteral(moduleSpecifier) || importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return []
    const named = importClause?.namedBindings
    const names = named && ts.isNamedImports(named) ? named.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name, propertyName }) => (propertyName ?? name).text) : ['everything']
    return [{ specifier: moduleSpecifier.text, names }]
  })
}

test('no file is longer than 300 lines, but for those listed with a reason', () => {
  const long = sources.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path)
  expect(long.sort()).toEqual(Object.keys(longFiles).sort())
})

const pure = sources.filter(({ folder }) => folder === 'src/core' || folder === 'src/formats' || folder === 'src/search')

test.each([
  { what: 'the clock', pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b/ },
  { what: 'randomness', pattern: /\bMath\.random\b|\bcrypto\.(random|getRandom)|\bcrypto\.subtle\b/ },
  { what: 'the outside world', pattern: /\bfetch\(|\blocalStorage\b|\bprocess\.|\bsetInterval\b|\bconsole\./ },
])('core, formats and search do not touch $what', ({ pattern }) => {
  expect(pure.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path)).toEqual([])
})

test.each([
  { what: 'a switched-off lint rule', pattern: /eslint-disable|@ts-ignore|@ts-expect-error|@ts-nocheck/ },
  { what: 'something left to do', pattern: /\b(TODO|FIXME|XXX)\b/ },
])('no source holds $what', ({ pattern }) => {
  const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && name !== 'architecture.test.ts')
    .map((name) => ({ path: join('test', name), text: readFileSync(join(root, 'test', name), 'utf8') }))
  expect([...sources, ...tests].filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([])
})

test('no two files are told apart only by case or by what they end with: on some disks, and for some bundlers, they would be one', () => {
  const nameOf = (path: string) => path.replace(/\.tsx?$/, '').toLowerCase()
  const names = sources.map(({ path }) => nameOf(path))
  expect(sources.map(({ path }) => path).filter((path) => names.filter((name) => name === nameOf(path)).length > 1)).toEqual([])
})

test('nothing is of the type any', () => {
  const holdsAny = (node: ts.Node): boolean => node.kind === ts.SyntaxKind.AnyKeyword || (ts.forEachChild(node, holdsAny) ?? false)
  expect(sources.filter(({ file }) => holdsAny(file)).map(({ path }) => path)).toEqual([])
})

test('no test is skipped, singled out or waits for a timer', () => {
  const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(test|spec)\.tsx?$/.test(name))
  const pattern = /\b(test|it|describe)\.(skip|only|todo|fixme)\b|waitForTimeout/
  expect(files.filter((name) => pattern.test(readFileSync(join(root, 'test', name), 'utf8'))).filter((name) => name !== 'architecture.test.ts')).toEqual([])
})

describe('translations', () => {
  const folder = join(root, 'resources/translations')
  const namespaces = readdirSync(join(folder, 'en')).filter((name) => name.endsWith('.json'))
  const keysOf = (language: string, file: string) => {
    const keys = new Set<string>()
    const gather = (value: unknown, path: string): void => {
      if (typeof value === 'string') keys.add(path.replace(/_(zero|one|two|few|many|other)$/, ''))
      else for (const [key, inner] of Object.entries(value as Record<string, unknown>)) gather(inner, path ? `${path}.${key}` : key)
    }
    gather(JSON.parse(readFileSync(join(folder, language, file), 'utf8')), '')
    return [...keys].sort()
  }

  test('both languages have the same namespaces', () => {
    expect(readdirSync(join(folder, 'zh')).sort()).toEqual([...namespaces].sort())
  })

  test.each(namespaces)('%s has the same texts in both languages', (file) => {
    expect(keysOf('zh', file)).toEqual(keysOf('en', file))
  })
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}
