import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSync } from 'recheck'
import ts from 'typescript'
import type { Trial } from './trial'

const root = new URL('../../', import.meta.url).pathname

interface Written {
  readonly place: string
  readonly source: string
  readonly flags: string
}

/** Every regular expression written in the sources. */
function written(): Written[] {
  const files = ['src', 'electron'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name)))
  return files.flatMap((path) => {
    const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true)
    const found: Written[] = []
    const visit = (node: ts.Node) => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        const { line } = file.getLineAndCharacterOfPosition(node.getStart())
        found.push({ place: `${path}:${line + 1}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
    return found
  })
}

/** Asks recheck of every regular expression whether some text makes it slow: lost is one whose time grows exponentially, or by the third power and more. Squares are borne where texts are bounded; `test/formats/bombs.test.ts` times those. */
export function checkRegexes(share: number): Trial {
  const all = [...new Map(written().map((one) => [`${one.source}/${one.flags}`, one])).values()]
  const chosen = all.filter((_, at) => at % Math.max(1, Math.round(1 / share)) === 0)
  const lost = chosen.flatMap(({ place, source, flags }) => {
    const result = checkSync(source, flags.replace(/[vd]/g, ''), { timeout: 10_000 })
    if (result.status !== 'vulnerable') return []
    const { complexity } = result
    if (complexity.type === 'polynomial' && complexity.degree <= 2) return []
    return [`${complexity.type} ${place} /${source}/${flags}`]
  })
  return { runs: chosen.length, lost }
}
