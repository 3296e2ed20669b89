import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const from = (path: string) => resolve(import.meta.dirname, path)

/** The benchmark runs built code, as users do: a loader of TypeScript costs a third more. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: from('out/bench'),
    target: 'node20',
    rolldownOptions: {
      input: { run: from('bench/run.ts'), rivals: from('bench/rivals/run.ts'), snapshotWorker: from('src/engine/store/snapshotWorker.ts'), readWorker: from('src/engine/exchange/readWorker.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
