import { randomBytes } from 'node:crypto'
import { Problem } from '../../core/problem'

/** No 0, 1, O or I: nothing to confuse on paper. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 32

/** 160 bits to print and lock away: eight groups of four. */
export function newRecoveryKey(): string {
  return [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

export function printedRecoveryKey(key: string): string {
  return key.match(/.{4}/g)?.join('-') ?? key
}

/** What was typed from paper: any case, any separators. */
export function readRecoveryKey(typed: string): string {
  const key = typed.toUpperCase().replace(/[\s-]/g, '')
  if (key.length !== LENGTH || [...key].some((letter) => !ALPHABET.includes(letter))) throw new Problem('vault.recoveryForm', 'A recovery key has eight groups of four letters and digits.', { field: 'passphrase' })
  return key
}
