import { access } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { cutAnywhere, flipBits, spoilLargeSnapshot, spoilSmallBook, zeroBlocks } from './corruption'
import { fillDisk, freezeDisk } from './fullDisk'
import { failEverywhere } from './ioErrors'
import { killWriters } from './kill'
import { killAtEverySyscall } from './killAtSyscall'
import { startTogether } from './manyStarts'
import { cutPower } from './realPowerCut'
import { meddleBetweenSaves } from './sharedFolder'
import { simulatePowerCuts } from './simulatedPowerCut'
import type { Trial } from './trial'

interface Fault {
  readonly name: string
  /** `share`: 1 for all of it, less for a part. */
  readonly run: (share: number) => Promise<Trial>
  /** It must lose something, or the trial would not notice. */
  readonly control?: boolean
  readonly needs?: 'root' | 'strace'
}

const part = (count: number, share: number) => Math.max(1, Math.round(count * share))
const stride = (share: number) => Math.max(1, Math.round(1 / share))
const codes = ['EIO', 'ENOSPC', 'EACCES', 'EROFS']
const failures = codes.flatMap((code) => [{ code, sticky: false }, { code, sticky: true }])

const faults: readonly Fault[] = [
  { name: 'killed at random moments', run: (share) => killWriters({ kills: part(500, share) }) },
  { name: 'killed at every system call', needs: 'strace', run: (share) => killAtEverySyscall(stride(share)) },
  { name: 'power cut, simulated, at every operation', run: (share) => simulatePowerCuts({ every: stride(share), outcomes: 4 }) },
  { name: 'control: the same, flushes do nothing', control: true, run: (share) => simulatePowerCuts({ every: 7 * stride(share), outcomes: 1, honest: false }) },
  { name: 'power cut, ext4', needs: 'root', run: (share) => cutPower({ cuts: part(500, share) }) },
  { name: 'control: the same, flushes do nothing', control: true, needs: 'root', run: (share) => cutPower({ cuts: part(20, share), flush: false }) },
  { name: 'disk errors at every operation', run: (share) => failEverywhere(failures, stride(share)) },
  { name: 'disk full, 0 to 255 blocks free', needs: 'root', run: (share) => fillDisk(part(256, share)) },
  { name: 'disk mounted read-only', needs: 'root', run: freezeDisk },
  { name: 'every bit of a small book flipped', run: (share) => spoilSmallBook(flipBits(stride(share))) },
  { name: 'every 512 bytes of it zeroed', run: () => spoilSmallBook(zeroBlocks) },
  { name: 'every file of it cut at every byte', run: (share) => spoilSmallBook(cutAnywhere(stride(share))) },
  { name: 'random bits of 10 MB flipped', run: (share) => spoilLargeSnapshot(part(10_000, share)) },
  { name: 'files changed by another program', run: (share) => meddleBetweenSaves(part(200, share)) },
  { name: 'ten starts at once', run: (share) => startTogether(part(200, share)) },
]

const { values } = parseArgs({ options: { only: { type: 'string' }, share: { type: 'string', default: '1' } } })
const share = Number(values.share)
let missed = 0

process.stdout.write(`${row('fault', 'runs', 'lost', 'seconds')}\n`)
for (const fault of faults.filter(({ name }) => !values.only || name.includes(values.only))) {
  if (!(await isPossible(fault.needs))) {
    process.stdout.write(`${row(fault.name, '-', '-', `needs ${fault.needs}`)}\n`)
    continue
  }
  const began = performance.now()
  const { runs, lost } = await fault.run(share)
  const held = fault.control ? lost.length > 0 : lost.length === 0
  if (!held) missed += 1
  process.stdout.write(`${row(fault.name, runs, lost.length, Math.round((performance.now() - began) / 1000))}${held ? '' : '   MISSED'}\n`)
  if (!fault.control) for (const one of lost.slice(0, 5)) process.stdout.write(`    ${one}\n`)
}
process.stdout.write(missed === 0 ? 'every bar held\n' : `${missed} missed\n`)
process.exitCode = missed === 0 ? 0 : 1

function row(name: string, ...columns: readonly (string | number)[]): string {
  return [name.padEnd(44), ...columns.map((column) => String(column).padStart(8))].join('')
}

async function isPossible(needs: Fault['needs']): Promise<boolean> {
  if (needs === 'root') return process.platform === 'linux' && process.getuid?.() === 0
  if (needs === 'strace') return access('/usr/bin/strace').then(() => true, () => false)
  return true
}
