import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')
const standIn = join(import.meta.dirname, 'standIn')

/** Makes plain JavaScript of the stand-in, once for all launches: to read TypeScript at each took a second of the processor's time. */
export default async function buildStandIn(): Promise<void> {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: 'out/stand-in',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(['register.mjs', 'start.ts', 'electron.ts', 'parentPort.mjs'].map((file) => [file.slice(0, file.indexOf('.')), join(standIn, file)])),
        external: [/^playwright/],
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
}
