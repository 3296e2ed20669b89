import { defineConfig } from '@playwright/test'

/** The real binary's global shortcuts are the machine's: one app at a time. */
const workers = process.env.ELECTRON === 'real' ? 1 : 2

/** The desktop shell, on the stand-in for Electron's binary; with `ELECTRON=real`, on the binary itself. */
export default defineConfig({
  testDir: 'test/electron',
  testMatch: '*.spec.ts',
  globalSetup: './test/electron/buildStandIn.ts',
  outputDir: 'test-results/electron',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers,
  forbidOnly: true,
  // A build machine may be busy with other things: a second try there is counted as flaky in the report, a failure twice as a failure.
  retries: process.env.CI ? 1 : 0,
})
