import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const from = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          main: from('electron/main.ts'),
          engineProcess: from('src/hosts/desktop/engineProcess.ts'),
          hearth: from('src/hosts/command/hearth.ts'),
          runHearth: from('src/hosts/command/runHearth.ts'),
          snapshotWorker: from('src/engine/store/snapshotWorker.ts'),
          readWorker: from('src/engine/exchange/readWorker.ts'),
        },
        // Beside the entries, so that a chunk finds the workers next to it.
        output: { chunkFileNames: '[name]-[hash].js' },
        external: ['electron'],
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: 'out/preload',
      rolldownOptions: {
        input: { preload: from('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        external: ['electron'],
      },
    },
  },
  renderer: {
    root: 'src/ui',
    plugins: [react()],
    // A text that is parsed is read faster than an object in the program.
    json: { stringify: true },
    // The page's policy takes fonts and pictures from files only, not from data: addresses.
    build: {
      outDir: 'out/renderer',
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: {
        input: from('src/ui/index.html'),
        // Each part in one file: what asks the engine, what draws Today, what stands in place of a book, the rest. While a large book is read, every file would have to wait for its turn.
        output: {
          codeSplitting: {
            groups: [
              { name: 'main', test: /src\/ui\/main\.ts$/, priority: 4 },
              { name: 'first', test: /src\/ui\/window\.tsx$/, priority: 3 },
              { name: 'instead', test: /src\/ui\/(vault\/LockScreen|damage\/(DamagePage|RepairedPage|CopiesPage)|welcome\/WelcomePage)\.tsx$/, priority: 2 },
              { name: 'later', test: /src\/ui\/(OtherPages|forms\/Forms|reach\/ReachPanel|today\/(LatelyThree|ChooseDay|MoreActs|SnoozeTimes)|person\/PaneBody|gratitude\/ChanceMenu|entries\/LineAsked|layout\/Toasts)\.tsx$/, priority: 1 },
            ],
          },
        },
      },
    },
  },
})
