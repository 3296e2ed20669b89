import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { Problem } from '../../core/problem'
import { type Disk, readIfThere } from '../store/disk'
import { frameLine, lineValue, verifies } from '../store/lines'
import type { Keys } from './keyring'
import { vaultPath } from './keyring'
import { readRecoveryKey } from './recoveryKey'
import { derivedKey, openText, type Seal, sealText, Unsealed } from './seal'

/** scrypt's N, as OWASP asks for it with r 8 and p 1: half a second and 128 MB on the machine this was written on. Only tests take less. */
export const USUAL_COST = 2 ** 17
const [R, P] = [8, 1]
/** Files that ask for more are refused before anything is computed. */
const MOST_COST = 2 ** 20

interface Wrapped {
  readonly salt: string
  readonly key: string
}

/** `vault.json`: how the book's key is got at. Nothing in it helps without the passphrase or the recovery key; all of it is authenticated. */
export interface VaultFile {
  readonly hearth: 'vault'
  readonly version: 1
  readonly vault: string
  readonly generation: number
  readonly kdf: { readonly id: 'scrypt'; readonly N: number; readonly r: number; readonly p: number }
  /** `sealing`: files are being sealed with this key; `opening`: they are being written plainly again. */
  readonly state: 'sealed' | 'sealing' | 'opening'
  readonly passphrase: Wrapped
  readonly recovery: Wrapped
  /** The keys before this one, sealed with this one: for copies that were not at hand when the key was changed. */
  readonly older: readonly { readonly generation: number; readonly key: string }[]
  readonly mac: string
}

export type Unlock = { readonly passphrase: string } | { readonly recovery: string } | { readonly key: Uint8Array }

/** A vault that has been opened. */
export interface OpenVault {
  readonly file: VaultFile
  readonly seal: Seal
  readonly older: readonly Seal[]
}

/** @param least what asks for a cheaper stretching is refused. */
export async function readVault(disk: Disk, folder: string, least = USUAL_COST): Promise<VaultFile | undefined> {
  const bytes = await readIfThere(disk, vaultPath(folder))
  return bytes && parseVault(bytes, least)
}

/** What stands in a vault's file, once it is known to be whole and to ask for nothing unusual. */
export function parseVault(bytes: Buffer, least = USUAL_COST): VaultFile {
  if (bytes.at(-1) !== 10 || !verifies(bytes, 0, bytes.length - 1)) throw damagedVault()
  return checked(lineValue(bytes, 0, bytes.length - 1) as VaultFile, least)
}

export function vaultText(file: VaultFile): string {
  return frameLine(file)
}

/** Opens a vault; refuses a wrong passphrase, and a file that was tampered with, saying which it may be. */
export async function unlockVault(file: VaultFile, unlock: Unlock): Promise<OpenVault> {
  const key = 'key' in unlock ? Buffer.from(unlock.key) : await unwrap(file, unlock)
  const seal: Seal = { vault: file.vault, generation: file.generation, key }
  const mac = Buffer.from(macOf(seal, file), 'hex')
  const said = Buffer.from(file.mac, 'hex')
  if (mac.length !== said.length || !timingSafeEqual(mac, said)) throw 'key' in unlock ? wrong() : damagedVault()
  const older = file.older.map(({ generation, key: sealed }) => ({ vault: file.vault, generation, key: Buffer.from(openText(key, `older ${file.vault} ${generation}`, sealed), 'hex') }))
  return { file, seal, older }
}

/** What opens a vault, and what trying a passphrase costs. */
interface Secrets {
  readonly passphrase: string
  readonly recovery: string
  readonly cost: number
}

/** A vault file for a key, to be opened by either. */
export async function makeVault(seal: Seal, secrets: Secrets, state: VaultFile['state'], older: readonly Seal[]): Promise<VaultFile> {
  const { passphrase, recovery, cost } = secrets
  const base = { hearth: 'vault', version: 1, vault: seal.vault, generation: seal.generation, kdf: { id: 'scrypt', N: cost, r: R, p: P }, state } as const
  const wrap = async (which: 'passphrase' | 'recovery', secret: string): Promise<Wrapped> => {
    const salt = randomBytes(16).toString('hex')
    const wrapping = which === 'passphrase' ? await stretched(secret, salt, base.kdf) : recoveryKeyKey(secret, salt)
    return { salt, key: sealText(wrapping, associated(base, which, salt), Buffer.from(seal.key).toString('hex')) }
  }
  const file = {
    ...base,
    passphrase: await wrap('passphrase', passphrase),
    recovery: await wrap('recovery', recovery),
    older: older.map(({ generation, key }) => ({ generation, key: sealText(seal.key, `older ${seal.vault} ${generation}`, Buffer.from(key).toString('hex')) })),
  }
  return { ...file, mac: macOf(seal, file) }
}

/** The same vault in another state. */
export function inState(vault: OpenVault, state: VaultFile['state']): VaultFile {
  const { mac: _mac, ...file } = vault.file
  const next = { ...file, state }
  return { ...next, mac: macOf(vault.seal, next) }
}

/** What may be read and how it is written in a vault's state. */
export function keysOf({ file: { state }, seal, older }: OpenVault): Keys {
  return { ...(state === 'opening' ? {} : { current: seal }), known: [seal, ...older], plainToo: state === 'opening' || (state === 'sealing' && older.length === 0) }
}

function checked(file: VaultFile, least: number): VaultFile {
  const { hearth, version, kdf } = file
  if (hearth !== 'vault') throw damagedVault()
  if ((version as number) !== 1 || (kdf.id as string) !== 'scrypt') throw new Problem('vault.newer', 'This book was encrypted by a newer Hearth. Nothing was changed.')
  const fits = Number.isSafeInteger(kdf.N) && kdf.N >= least && kdf.N <= MOST_COST && (kdf.N & (kdf.N - 1)) === 0 && kdf.r === R && kdf.p === P
  const salted = [file.passphrase, file.recovery].every(({ salt }) => /^[0-9a-f]{32}$/.test(salt))
  if (!fits || !salted) throw new Problem('vault.cost', 'The file that guards this book (vault.json) asks for something no Hearth asks for. It was not followed; nothing was changed.')
  return file
}

async function unwrap(file: VaultFile, unlock: Exclude<Unlock, { key: Uint8Array }>): Promise<Buffer> {
  const which = 'passphrase' in unlock ? 'passphrase' : 'recovery'
  const { salt, key } = file[which]
  const wrapping = 'passphrase' in unlock ? await stretched(unlock.passphrase, salt, file.kdf) : recoveryKeyKey(readRecoveryKey(unlock.recovery), salt)
  try {
    return Buffer.from(openText(wrapping, associated(file, which, salt), key), 'hex')
  } catch (error) {
    if (error instanceof Unsealed) throw wrong()
    throw error
  }
}

function associated({ version, kdf, vault, generation }: Pick<VaultFile, 'version' | 'kdf' | 'vault' | 'generation'>, which: string, salt: string): string {
  return JSON.stringify(['hearth vault', version, kdf.id, kdf.N, kdf.r, kdf.p, vault, generation, which, salt])
}

function macOf({ key, vault }: Seal, file: Omit<VaultFile, 'mac'>): string {
  const { hearth, version, generation, kdf, state, passphrase, recovery, older } = file
  const said = JSON.stringify([hearth, version, vault, generation, kdf.id, kdf.N, kdf.r, kdf.p, state, passphrase.salt, passphrase.key, recovery.salt, recovery.key, ...older.flatMap(({ generation: before, key: sealed }) => [before, sealed])])
  return createHmac('sha256', derivedKey(key, Buffer.from(vault, 'hex'), 'hearth vault')).update(said).digest('hex')
}

/** Whatever keyboard it was typed on, the same characters give the same key. */
function stretched(passphrase: string, salt: string, { N, r, p }: { readonly N: number; readonly r: number; readonly p: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, { N, r, p, maxmem: 256 * N * r }, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

/** A recovery key is random already and needs no stretching. */
function recoveryKeyKey(recovery: string, salt: string): Buffer {
  return derivedKey(Buffer.from(recovery), Buffer.from(salt, 'hex'), 'hearth recovery')
}

function wrong(): Problem {
  return new Problem('vault.wrong', 'This passphrase or recovery key does not open the book.', { field: 'passphrase' })
}

function damagedVault(): Problem {
  return new Problem('vault.damaged', 'The file that guards this book (vault.json) is not as it was written. A copy lies beside the backups. Nothing was changed.')
}
