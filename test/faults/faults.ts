import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { cutAnywhere, flipBits, spoilLargeSnapshot, spoilSmallBook, zeroBlocks } from './corruption'
import { fillDisk, freezeDisk } from './fullDisk'
import { hostilePages } from './hostilePages'
import { hostileCells, hostileFileNames, hostileLineEnds } from './hostileExports'
import { readMutants } from './importMutants'
import { workOffline } from './offline'
import { askFromElsewhere } from './otherSites'
import { checkRegexes } from './regexes'
import { readRuleBombs } from './ruleBombs'
import { failEverywhere } from './ioErrors'
import { killWriters } from './kill'
import { killAtEverySyscall } from './killAtSyscall'
import { startTogether } from './manyStarts'
import { repairSmallBook } from './repairing'
import { cutPower } from './realPowerCut'
import { crashWhileSealing, downgradeVault, flipSealedBook, sealMany, spoilSealedFile } from './sealing'
import { meddleBetweenSaves } from './sharedFolder'
import { simulatePowerCuts } from './simulatedPowerCut'
import type { Trial } from './trial'

export interface Fault {
  readonly name: string
  /** `share`: 1 for all of it, less for a part. */
  readonly run: (share: number) => Promise<Trial>
  /** It must lose something, or the trial would not notice. */
  readonly control?: boolean
  readonly needs?: readonly Need[]
}

type Need = 'root' | 'strace' | 'mkfs.ext4' | 'ip' | 'npm run build'

const part = (count: number, share: number, least = 1) => Math.max(least, Math.round(count * share))
const stride = (share: number) => Math.max(1, Math.round(1 / share))
const codes = ['EIO', 'ENOSPC', 'EACCES', 'EROFS']
const failures = codes.flatMap((code) => [{ code, sticky: false }, { code, sticky: true }])

export const faults: readonly Fault[] = [
  { name: 'killed at random moments', run: (share) => killWriters({ kills: part(500, share) }) },
  { name: 'killed at every system call', needs: ['strace'], run: (share) => killAtEverySyscall(stride(share)) },
  { name: 'power cut, simulated, at every operation', run: (share) => simulatePowerCuts({ every: stride(share), outcomes: 4 }) },
  { name: 'control: simulated, flushes do nothing', control: true, run: () => simulatePowerCuts({ every: 7, outcomes: 1, honest: false }) },
  { name: 'power cut, ext4', needs: ['root', 'mkfs.ext4'], run: (share) => cutPower({ cuts: part(500, share) }) },
  {
    name: 'control: ext4, flushes do nothing',
    control: true,
    needs: ['root', 'mkfs.ext4', 'strace'],
    run: (share) => cutPower({ cuts: part(20, share, 3), flush: false }),
  },
  { name: 'disk errors at every operation', run: (share) => failEverywhere(failures, stride(share)) },
  { name: 'disk full, 0 to 255 blocks free', needs: ['root'], run: (share) => fillDisk(part(256, share)) },
  { name: 'disk mounted read-only', needs: ['root'], run: freezeDisk },
  { name: 'every bit of a small book flipped', run: (share) => spoilSmallBook(flipBits(stride(share))) },
  { name: 'every 512 bytes of it zeroed', run: () => spoilSmallBook(zeroBlocks) },
  { name: 'every file of it cut at every byte', run: (share) => spoilSmallBook(cutAnywhere(stride(share))) },
  { name: 'random bits of 10 MB flipped', run: (share) => spoilLargeSnapshot(part(10_000, share)) },
  { name: 'a spoiled book repaired', run: (share) => repairSmallBook([flipBits(stride(share) * 29), zeroBlocks, cutAnywhere(stride(share) * 11)]) },
  { name: 'files changed by another program', run: (share) => meddleBetweenSaves(part(200, share)) },
  { name: 'damaged files read', run: (share) => readMutants(part(100_000, share)) },
  { name: 'calendars that repeat without end', run: (share) => Promise.resolve(readRuleBombs(part(5000, share, 100))) },
  { name: 'regular expressions', run: (share) => Promise.resolve(checkRegexes(share)) },
  { name: 'a sealed file spoiled', run: (share) => spoilSealedFile(part(10_000, share)) },
  { name: 'sealed 10,000 times, no two alike', run: (share) => sealMany(part(10_000, share)) },
  { name: 'every bit of a small sealed book flipped', run: (share) => flipSealedBook(stride(share)) },
  { name: 'what guards a sealed book weakened', run: downgradeVault },
  { name: 'crashes while a book is sealed', run: (share) => crashWhileSealing(stride(share)) },
  { name: 'hostile cells in tables', run: (share) => Promise.resolve(hostileCells(part(10_000, share))) },
  { name: 'hostile names of files', run: (share) => Promise.resolve(hostileFileNames(part(5_000, share))) },
  { name: 'hostile line ends in exports', run: (share) => hostileLineEnds(part(10_000, share)) },
  { name: 'hostile markup in pages', run: (share) => hostilePages(share) },
  { name: 'requests of other sites', run: (share) => askFromElsewhere({ every: stride(share) }) },
  { name: 'control: nobody looks where they come from', control: true, run: (share) => askFromElsewhere({ every: stride(share), checked: false }) },
  { name: 'offline, every packet counted', needs: ['root', 'ip', 'npm run build'], run: (share) => workOffline({ share }) },
  { name: 'control: offline, somebody phones home', control: true, needs: ['root', 'ip'], run: () => workOffline({ phoning: true }) },
  { name: 'ten starts at once', run: (share) => startTogether(part(200, share)) },
]

/** What a fault needs and this machine does not offer. */
export async function missing({ needs = [] }: Fault): Promise<Need[]> {
  const there = await Promise.all(needs.map((need) => has[need]()))
  return needs.filter((_, index) => !there[index])
}

const has: Readonly<Record<Need, () => Promise<boolean>>> = {
  root: () => Promise.resolve(process.platform === 'linux' && process.getuid?.() === 0),
  strace: () => runs('strace', '-V'),
  ip: () => runs('ip', '-V'),
  'npm run build': () => Promise.resolve(existsSync('out/main/hearth.js')),
  'mkfs.ext4': () => runs('mkfs.ext4', '-V'),
}

function runs(program: string, ...args: string[]): Promise<boolean> {
  return promisify(execFile)(program, args).then(
    () => true,
    () => false,
  )
}
