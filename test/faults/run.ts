import { parseArgs } from 'node:util'
import { type Fault, faults, missing } from './faults'

const usage = `npm run faults -- [--only WORDS] [--share NUMBER]
  --only    only the faults whose name contains WORDS
  --share   how much of each to do: above 0, up to 1 (all of it, which takes an hour and more)
Faults:
${faults.map(({ name }) => `  ${name}\n`).join('')}`

/** As asked on the command line; anything that makes no sense ends with what is wrong. */
function readOptions(): { chosen: readonly Fault[]; share: number } {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, share: { type: 'string', default: '1' }, help: { type: 'boolean' } } })
  if (values.help) {
    process.stdout.write(usage)
    process.exit()
  }
  const share = Number(values.share)
  if (!(share > 0 && share <= 1)) throw new Error(`--share must be a number above 0, up to 1, not '${values.share}'`)
  const chosen = faults.filter(({ name }) => name.includes(values.only))
  if (chosen.length === 0) throw new Error(`no fault is named '${values.only}'`)
  return { chosen, share }
}

function readOptionsOrEnd(): ReturnType<typeof readOptions> {
  try {
    return readOptions()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return process.exit(2)
  }
}

type Outcome = 'held' | 'missed' | 'not run'

/** Does one fault and prints its row; the name first, so that it is seen what is under way. */
async function tryOut(fault: Fault, share: number): Promise<Outcome> {
  process.stdout.write(fault.name.padEnd(44))
  const needs = await missing(fault)
  if (needs.length > 0) {
    print(columns('-', '-', '-'), `   not run: needs ${needs.join(', ')}`)
    return 'not run'
  }
  const began = performance.now()
  const seconds = () => Math.round((performance.now() - began) / 1000)
  try {
    const { runs, lost } = await fault.run(share)
    const held = fault.control ? lost.length > 0 : lost.length === 0
    print(columns(runs, lost.length, seconds()), fault.control && held ? '   as it must' : held ? '' : '   MISSED')
    if (!fault.control) for (const one of lost.slice(0, 5)) print(`    ${one}`)
    return held ? 'held' : 'missed'
  } catch (error) {
    print(columns('-', '-', seconds()), `   FAILED: ${error instanceof Error ? error.message : String(error)}`)
    return 'missed'
  }
}

/** What Hearth tells its user on the way (backups that failed, …), how often; printed one by one it would drown the table. */
function gatherWarnings(): ReadonlyMap<string, number> {
  const told = new Map<string, number>()
  process.stderr.write = (text: string | Uint8Array) => {
    const kind = String(text).trim().replaceAll(/\/\S+/g, '…')
    told.set(kind, (told.get(kind) ?? 0) + 1)
    return true
  }
  return told
}

const columns = (...values: readonly (string | number)[]) => values.map((value) => String(value).padStart(8)).join('')
const print = (...texts: readonly string[]) => process.stdout.write(`${texts.join('')}\n`)

const { chosen, share } = readOptionsOrEnd()
const told = gatherWarnings()
print('fault'.padEnd(44), columns('runs', 'lost', 'seconds'), share === 1 ? '' : `   a share of ${share}`)
const outcomes: Outcome[] = []
for (const fault of chosen) outcomes.push(await tryOut(fault, share))
const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length
for (const [text, times] of told) print(`${times} times: ${text}`)
print(`${count('held')} held, ${count('missed')} missed, ${count('not run')} not run`)
process.exitCode = count('missed') === 0 && count('held') > 0 ? 0 : 1
