import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { ExportReport, ExportRequest } from '../../contract'
import { Problem } from '../../core/problem'
import { errorCode } from '../../engine/store/disk'
import { placeFile } from '../../engine/exchange/placeFile'
import type { Calls } from '../calls'

const run = promisify(execFile)
const PATIENCE_MS = 60_000

const usual = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Prints an HTML export through a Chromium of this computer, into a file that must not be there yet. */
export async function printPdf(calls: Calls, request: ExportRequest, path: string, environment: NodeJS.ProcessEnv): Promise<ExportReport> {
  const program = environment.CHROMIUM ?? usual.find((place) => existsSync(place))
  if (!program) throw new Problem('pdf.noChromium', 'There is no Chromium or Chrome on this computer to make a PDF with. Use --format html and print that.')
  const folder = await mkdtemp(join(tmpdir(), 'hearth-pdf-'))
  try {
    const page = join(folder, 'page.html')
    const pdf = join(folder, 'page.pdf')
    const report = await calls.exports.write({ ...request, path: page })
    await print(program, page, pdf, folder)
    const placed = await placeFile(pdf, path)
    return { ...report, path: placed, bytes: (await stat(placed)).size }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function print(program: string, page: string, pdf: string, folder: string): Promise<void> {
  const args = ['--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-extensions', `--user-data-dir=${join(folder, 'profile')}`, '--no-pdf-header-footer', `--print-to-pdf=${pdf}`]
  // Chromium refuses its sandbox to the administrator; the page holds no script and loads nothing.
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  try {
    await run(program, [...args, pathToFileURL(page).href], { timeout: PATIENCE_MS })
    if (!existsSync(pdf)) throw new Problem('pdf.failed', `${program} could not make the PDF.`, { params: { program, why: 'no file' } })
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('pdf.failed', `${program} could not make the PDF (${errorCode(error) ?? 'it failed'}).`, { params: { program, why: errorCode(error) ?? 'it failed' } })
  }
}
