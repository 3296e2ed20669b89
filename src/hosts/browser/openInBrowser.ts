import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

interface Program {
  readonly command: string
  readonly args: readonly string[]
}

const names = {
  linux: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'],
}

/** Shows the page: in an app window of a Chromium where one is installed, else in the default browser. Answers whether there is a screen to show it on. */
export function openInBrowser(file: string, environment: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): boolean {
  if (platform === 'linux' && !environment.DISPLAY && !environment.WAYLAND_DISPLAY) return false
  tryInTurn([...appWindows(pathToFileURL(file).href, environment, platform), defaultBrowser(file, platform)])
  return true
}

function appWindows(url: string, environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): Program[] {
  const places =
    platform === 'win32'
      ? [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA].flatMap((folder) => (folder ? names.win32.map((name) => join(folder, name)) : []))
      : platform === 'darwin'
        ? names.darwin
        : names.linux.flatMap((name) => (environment.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
  return places.filter((place) => existsSync(place)).map((command) => ({ command, args: [`--app=${url}`] }))
}

function defaultBrowser(file: string, platform: NodeJS.Platform): Program {
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', file] }
  return { command: platform === 'darwin' ? 'open' : 'xdg-open', args: [file] }
}

/** Starts the first program; where it cannot start or fails, the next. The command line holds the file's path, never the code in it. */
function tryInTurn([first, ...others]: readonly Program[]): void {
  if (!first) return
  const child = spawn(first.command, first.args, { detached: true, stdio: 'ignore' })
  const next = () => tryInTurn(others)
  child.on('error', next)
  child.on('exit', (code) => {
    if (code !== null && code !== 0) next()
  })
  child.unref()
}
