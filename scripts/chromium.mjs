import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './prepare.mjs'

/** First the shell without a screen: it starts a page for a third of what the whole browser takes. */
const installed = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/chromium-browser', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** A Chromium to test in: the one CHROMIUM names, an installed one, else Playwright's own, else Debian's. Undefined where none can be had. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  return installed.find((path) => existsSync(path)) ?? playwrights() ?? debians()
}

function playwrights() {
  const path = () => {
    const found = createRequire(join(root, 'package.json'))('playwright-core').chromium.executablePath()
    return found && existsSync(found) ? found : undefined
  }
  if (!path()) spawnSync(process.execPath, [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'], { stdio: 'ignore', timeout: 120_000 })
  return path()
}

function debians() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  spawnSync('apt-get', ['update'], { stdio: 'ignore', timeout: 120_000 })
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const { status } = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name, 'fonts-noto-cjk'], { stdio: 'ignore', timeout: 300_000, env })
    if (status === 0) break
  }
  return installed.find((path) => existsSync(path))
}
