import { stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

const fromSource = import.meta.url.endsWith('.ts')

/** Starts a thread on a file of its own, named by its path from here without its ending; undefined where the file is not there. Built, all such files stand beside each other. */
export async function startThread(path: string, workerData: unknown): Promise<Worker | undefined> {
  const file = new URL(fromSource ? `./${path}.ts` : `./${basename(path)}.js`, import.meta.url)
  const there = await stat(file).then(
    () => true,
    () => false,
  )
  return there ? new Worker(fromSource ? throughLoader(file) : file, { workerData }) : undefined
}

/** Started from source, by tests and benchmarks, the thread has to learn TypeScript first. */
function throughLoader(file: URL): URL {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))
  const loader = new URL('dist/esm/api/index.mjs', tsx).href
  return new URL(`data:text/javascript,import { register } from '${loader}'; register(); await import('${file.href}')`)
}
