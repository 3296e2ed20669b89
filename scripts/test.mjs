// Everything that must hold, in one command: types, lint, units, the app in a real browser, the desktop shell.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { failuresOfPlaywright, failuresOfVitest } from './failures.mjs'
import { build, checkNode, installPackages, root } from './prepare.mjs'

const results = join(root, 'out/reports')
const bin = (path) => join(root, 'node_modules', path)

checkNode()
installPackages()
build()
const chromium = findChromium()
if (!chromium) console.error('No Chromium was found and none could be installed: the tests that need one will fail. Name one with CHROMIUM=/path.')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

/** One group after the other; what stands in one group runs at the same time. Tests with a browser want the machine to themselves. */
const groups = [
  [
    // One checker and one thread each: several work out the same types several times over.
    { name: 'Types', script: bin('typescript7/bin/tsc'), args: ['-p', '.', '--checkers', '1'], env: { GOGC: '400' }, count: asOne },
    { name: 'Lint', script: bin('oxlint/bin/oxlint'), args: ['--type-aware', '--threads', '1'], env: { GOMAXPROCS: '1' }, count: asOne },
    { name: 'Units and laws', script: bin('vitest/vitest.mjs'), args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report('units')}`], count: fromVitest('units') },
  ],
  [playwright('In the browser', 'browser', 'playwright.config.ts')],
  [playwright('The desktop shell', 'desktop', 'playwright.electron.config.ts')],
]

const summary = []
for (const group of groups) summary.push(...(await Promise.all(group.map(run))))
const total = { passed: sum('passed'), failed: sum('failed') }
writeFileSync(join(results, 'summary.json'), `${JSON.stringify({ ...total, stages: summary }, null, 2)}\n`)
const failures = summary.flatMap((stage) => stage.failures)
if (failures.length > 0) heading('What failed, or passed at the second try only')
for (const { name, message } of failures) console.log(`✗ ${name}\n${message.replace(/^/gm, '    ')}\n`)
heading('Summary')
for (const { name, passed, failed, seconds } of summary) console.log(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(20)} ${passed} passed, ${failed} failed (${seconds} s)`)
process.exit(total.failed > 0 ? 1 : 0)

/** The first of a group shows what it writes as it comes, the others in one piece at their end. */
async function run({ name, script, args, count, env = {} }, place) {
  const shown = place === 0
  const started = performance.now()
  if (shown) heading(name)
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', ...(shown ? ['inherit', 'inherit'] : ['pipe', 'pipe'])],
    env: { ...process.env, ...(chromium && { CHROMIUM: chromium }), ...env },
  })
  const written = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => written.push(chunk))
  const [status] = await once(child, 'close')
  if (!shown) {
    heading(name)
    process.stdout.write(Buffer.concat(written))
  }
  const { passed, failed, failures = [] } = count(status === 0)
  const seconds = Math.round((performance.now() - started) / 1000)
  return { name, passed, failed: status !== 0 && failed === 0 ? 1 : failed, failures, seconds }
}

function asOne(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
}

function fromVitest(file) {
  return () => {
    const { numPassedTests = 0, numFailedTests = 0, ...found } = read(file)
    return { passed: numPassedTests, failed: numFailedTests, failures: failuresOfVitest(found) }
  }
}

function fromPlaywright(file) {
  return () => {
    const { stats = {}, ...found } = read(file)
    const { expected = 0, flaky = 0, unexpected = 0 } = stats
    return { passed: expected + flaky, failed: unexpected, failures: failuresOfPlaywright(found) }
  }
}

function playwright(name, file, config) {
  return { name, script: bin('@playwright/test/cli.js'), args: ['test', '--config', config, '--reporter=list,json'], count: fromPlaywright(file), env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report(file) } }
}

function report(file) {
  return join(results, `${file}.json`)
}

function read(file) {
  return existsSync(report(file)) ? JSON.parse(readFileSync(report(file), 'utf8')) : {}
}

function sum(field) {
  return summary.reduce((all, stage) => all + stage[field], 0)
}

function heading(text) {
  console.log(`\n── ${text} ${'─'.repeat(Math.max(2, 70 - text.length))}`)
}
