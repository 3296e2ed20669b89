import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { openEngine } from '../../src/engine/engine'
import { Keyring, sealedDisk } from '../../src/engine/seal/keyring'
import { type Seal, sealWhole, Unsealed } from '../../src/engine/seal/seal'
import { keysOf, type OpenVault, readVault, unlockVault } from '../../src/engine/seal/vault'
import { checkBook } from '../../src/engine/store/check'
import { realDisk } from '../../src/engine/store/disk'
import { layoutOf } from '../../src/engine/store/layout'
import { FailingDisk } from './failingDisk'
import { chooser, inFolder, makeSmallBook, type Trial, withBook } from './trial'

const passphrase = 'correct horse battery'
/** What is tried is where it crashes, not what a passphrase costs. */
const CHEAP = 2 ** 4
const seal: Seal = { vault: '00'.repeat(16), generation: 1, key: Buffer.alloc(32, 7) }
const HEADER = 67
const CHUNK = (1 << 16) + 16

/** A sealed file of four chunks, spoiled: each header bit, cuts, chunks dropped, repeated and swapped, another role, another key, and bits anywhere. */
export function spoilSealedFile(bodyFlips: number): Promise<Trial> {
  const plain = Buffer.alloc(3 * 65_536 + 1000, 'Loves fly fishing ')
  const sealed = sealWhole(seal, 'snapshot', plain)
  const chunk = (number: number) => sealed.subarray(HEADER + number * CHUNK, Math.min(sealed.length, HEADER + (number + 1) * CHUNK))
  const of = (...numbers: number[]) => Buffer.concat([sealed.subarray(0, HEADER), ...numbers.map(chunk)])
  const choose = chooser(11)
  const cases: { what: string; bytes: Buffer; role?: string; by?: Seal }[] = [
    ...Array.from({ length: HEADER * 8 }, (_, bit) => ({ what: `header bit ${bit}`, bytes: flipped(sealed, bit) })),
    ...Array.from({ length: bodyFlips }, () => HEADER * 8 + choose((sealed.length - HEADER) * 8 - 1)).map((bit) => ({ what: `bit ${bit}`, bytes: flipped(sealed, bit) })),
    ...[0, 14, HEADER - 1, HEADER, HEADER + 1, HEADER + CHUNK, HEADER + 2 * CHUNK, HEADER + 3 * CHUNK, sealed.length - 1].map((length) => ({ what: `cut at ${length}`, bytes: sealed.subarray(0, length) })),
    ...[of(1, 0, 2, 3), of(0, 2, 1, 3), of(0, 1, 3), of(0, 1, 2, 2, 3), of(0, 1, 2, 3, 3), of(3), Buffer.concat([sealed, chunk(3)])].map((bytes, at) => ({ what: `chunks moved ${at}`, bytes })),
    { what: 'in the place of another file', bytes: sealed, role: 'drafts.json' },
    { what: 'with another key', bytes: sealed, by: { ...seal, key: Buffer.alloc(32, 8) } },
    { what: 'of another vault', bytes: sealed, by: { ...seal, vault: '01'.repeat(16) } },
    { what: 'of another generation', bytes: sealed, by: { ...seal, generation: 2 } },
  ]
  const lost = cases.flatMap(({ what, bytes, role = 'snapshot', by = seal }) => (isRefused(bytes, role, by) ? [] : [what]))
  return Promise.resolve({ runs: cases.length, lost })
}

/** As a book with this key would read it: anything but a refusal is one too few. */
function isRefused(bytes: Buffer, role: string, by: Seal): boolean {
  try {
    new Keyring('/book', { current: by, known: [by], plainToo: false }).open(`/book/${role}`, bytes)
    return false
  } catch (error) {
    if (error instanceof Unsealed) return true
    throw error
  }
}

/** So many files sealed under one key: no two begin alike, so no key and nonce are ever used twice. */
export function sealMany(times: number): Promise<Trial> {
  const seen = new Set<string>()
  for (let time = 0; time < times; time++) seen.add(sealWhole(seal, 'saved', Buffer.from('the same')).subarray(0, HEADER).toString('hex'))
  return Promise.resolve({ runs: times, lost: seen.size === times ? [] : [`${times - seen.size} alike`] })
}

/** Every bit of a small encrypted book, one at a time: check must tell of each. */
export function flipSealedBook(stride: number): Promise<Trial> {
  return inFolder(async (folder) => {
    const path = join(folder, 'book')
    const vault = await sealedBook(path)
    const files = (await readdir(path, { recursive: true })).filter((name) => /^(snapshot-\d+|journal.\d+)\.jsonl$/.test(name))
    const lost: string[] = []
    let runs = 0
    for (const file of files) {
      const bytes = await readFile(join(path, file))
      for (let bit = 0; bit < bytes.length * 8; bit += stride, runs++) if ((await checkWith(path, join(path, file), flipped(bytes, bit), vault)).ok) lost.push(`${file}: bit ${bit}`)
    }
    return { runs, lost }
  })
}

/** `vault.json` asking for another cost, another state, another salt: refused, however well its checksum is made to fit. */
export function downgradeVault(): Promise<Trial> {
  return inFolder(async (folder) => {
    const path = join(folder, 'book')
    await sealedBook(path)
    const text = (await readFile(join(path, 'vault.json'), 'utf8')).slice(12, -2)
    const changes: [string, string][] = [
      [`"N":${2 ** 17}`, `"N":${2 ** 30}`],
      [`"N":${2 ** 17}`, `"N":${2 ** 14}`],
      [`"N":${2 ** 17}`, `"N":${2 ** 18}`],
      ['"r":8', '"r":1'],
      ['"p":1', '"p":2'],
      ['"state":"sealed"', '"state":"sealing"'],
      ['"state":"sealed"', '"state":"opening"'],
      ['"generation":1', '"generation":2'],
      ['"id":"scrypt"', '"id":"none"'],
    ]
    const lost: string[] = []
    for (const [from, to] of changes) {
      const json = text.replace(from, to)
      await writeFile(join(path, 'vault.json'), `["${crc32(json).toString(16).padStart(8, '0')}",${json}]\n`)
      const began = performance.now()
      const opened = await readVault(realDisk, path).then((file) => file && unlockVault(file, { passphrase })).catch(() => undefined)
      if (json === text || opened) lost.push(`${to} was followed`)
      if (to.includes(String(2 ** 30)) && performance.now() - began > 100) lost.push('the costly one was computed')
    }
    return { runs: changes.length, lost }
  })
}

/** Killed while a book is encrypted, at so many places: the next start has all of it, and nothing readable is left once it is done. */
export function crashWhileSealing(every: number): Promise<Trial> {
  return inFolder(async (folder) => {
    const path = join(folder, 'book')
    await makeSmallBook(path)
    const lost: string[] = []
    let runs = 0
    for (let at = 1, crashed = true; crashed; at += every, runs++) {
      const copy = join(folder, 'copy')
      await cp(path, copy, { recursive: true })
      const failing = new FailingDisk({ code: 'EIO', at, sticky: true })
      const engine = await openEngine({ path: copy, device: 'laptop', cost: CHEAP, disk: failing.disk })
      await engine.safety.vault.enable(passphrase).catch(() => undefined)
      crashed = failing.count >= at
      await engine.close().catch(() => undefined)
      const again = await openEngine({ path: copy, cost: CHEAP }).catch(() => openEngine({ path: copy, cost: CHEAP, unlock: { passphrase } }))
      const { state, people } = again.status()
      if (state !== 'open' || people !== 4) lost.push(`${at}: ${state}, ${people} people`)
      const encrypted = again.safety.vault.isEncrypted
      await again.close()
      if (encrypted && (await readableIn(copy))) lost.push(`${at}: ${await readableIn(copy)} can be read`)
      await rm(copy, { recursive: true })
    }
    return { runs, lost }
  })
}

const canaries = ['Marta', 'Omar', '王芳', 'fly fishing', '喜欢钓鱼', 'at the fair', 'she/her', 'Ines']
const forms = canaries.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(Buffer.from(text).toString('base64').slice(0, -4))]).filter(({ length }) => length > 5)

async function readableIn(folder: string): Promise<string | undefined> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = await readFile(join(entry.parentPath, entry.name))
    if (forms.some((form) => bytes.includes(form))) return entry.name
  }
  return undefined
}

async function sealedBook(path: string): Promise<OpenVault> {
  await makeSmallBook(path)
  await withBook(path, (engine) => engine.safety.vault.enable(passphrase))
  const file = await readVault(realDisk, path)
  if (!file) throw new Error('there is no vault')
  return unlockVault(file, { passphrase })
}

function checkWith(path: string, file: string, bytes: Buffer, vault: OpenVault) {
  const read = (name: string) => (name === file ? Promise.resolve(bytes) : readFile(name))
  const disk = sealedDisk({ ...realDisk, readFile: read }, new Keyring(path, keysOf(vault)))
  return checkBook(disk, layoutOf(path))
}

function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return copy
}
