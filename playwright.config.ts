import { defineConfig } from '@playwright/test'
import { chromiumArgs, chromiumPath } from './test/e2e/chromium'

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A build machine may be busy with other things: a second try there is counted as flaky in the report, a failure twice as a failure.
  retries: process.env.CI ? 1 : 0,
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Madrid',
    // Recording one costs a fifth of all the time: `--trace retain-on-failure` when a failure is to be looked into.
    trace: 'off',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: chromiumPath(), args: [...chromiumArgs] },
  },
})
