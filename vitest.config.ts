import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/seed.ts'],
    exclude: ['test/e2e/**', 'test/electron/**', 'node_modules/**'],
    // Two cores, two workers: left alone, vitest keeps one core to itself.
    maxWorkers: 2,
    // Nothing of Hearth keeps state in a module, so a worker loads it once instead of once per file: half the time of all.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is polled is another program's doing: a second may be short on a busy machine.
    expect: { poll: { timeout: 20_000 } },
  },
})
