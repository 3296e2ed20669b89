import { existsSync } from 'node:fs'

/** The browser that `npm test` found, else a usual place, else Playwright's own. The shell without a screen starts a page for a third of what the whole browser takes. */
export function chromiumPath(): string | undefined {
  return process.env.CHROMIUM ?? ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))
}

/** Nothing from outside, the same pixels everywhere. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
] as const
