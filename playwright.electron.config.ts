import { defineConfig } from '@playwright/test'

/** The desktop shell, on the stand-in for Electron's binary; with `ELECTRON=real`, on the binary itself. */
export default defineConfig({
  testDir: 'test/electron',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/electron',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  forbidOnly: true,
})
