import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Engine } from '../../src/engine/engine'
import type { Unlock } from '../../src/engine/seal/vault'
import { FailingDisk } from '../faults/failingDisk'
import { canonical } from './canonical'
import { addPeople, CHEAP, namesIn, openTestEngine, temporaryFolder } from './temporaryBook'

const passphrase = 'correct horse battery'
const canaries = ['Quiroga', 'fly fishing', 'GIF89a Marta', 'half typed', '喜欢钓鱼']

/** A book with something in every sort of file. */
async function fullBook(path: string, stick?: string): Promise<Engine> {
  const engine = await openTestEngine(path)
  const photo = await engine.photos.put(Buffer.from('GIF89a Marta'))
  const { ids } = await engine.run({ type: 'person.create', fields: { name: { given: 'Marta', family: 'Quiroga' }, photo } })
  await engine.run({ type: 'entry.add', entry: { kind: 'note', personIds: ids, text: 'Loves fly fishing 喜欢钓鱼' } })
  await engine.snapshot()
  if (stick) await engine.safety.copies.keepSecond(stick)
  await engine.backup()
  await addPeople(engine, ...Array.from({ length: 205 }, (_, number) => `Quiroga ${number}`).slice(0, 3))
  await engine.drafts.keep('note:1', 'half typed about fly fishing')
  return engine
}

async function expectSealed(folder: string): Promise<void> {
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = await readFile(join(entry.parentPath, entry.name))
    const texts = [bytes, ...(bytes[0] === 0x1f ? [gunzipSync(bytes)] : [])]
    for (const canary of canaries) {
      const forms = [Buffer.from(canary), Buffer.from(canary, 'utf16le'), Buffer.from(Buffer.from(canary).toString('base64').replace(/.{3}=*$/, ''))]
      if (texts.some((text) => forms.some((form) => text.includes(form)))) found.push(`${entry.name}: ${canary}`)
    }
  }
  expect(found).toEqual([])
}

test('a book is encrypted in every file, opens with its passphrase or recovery key alone, and becomes plain again', async () => {
  const path = await temporaryFolder()
  const stick = await temporaryFolder()
  const engine = await fullBook(path, stick)
  const before = canonical(engine.book)
  const recovery = await engine.safety.vault.enable(passphrase)
  expect(recovery).toMatch(/^([A-Z2-9]{4}-){7}[A-Z2-9]{4}$/)
  await expectSealed(path)
  await expectSealed(stick)
  expect(canonical(engine.book)).toBe(before)
  await addPeople(engine, 'Quiroga after')
  await engine.snapshot()
  await engine.backup()
  await engine.drafts.keep('note:2', 'half typed later')
  await expectSealed(path)
  await expectSealed(stick)
  expect(await engine.check()).toMatchObject({ ok: true })
  const whole = canonical(engine.book)
  await engine.close()

  await expect(openTestEngine(path)).rejects.toMatchObject({ code: 'book.locked' })
  await expect(openTestEngine(path, { mode: 'read' })).rejects.toMatchObject({ code: 'book.locked' })
  await expect(openTestEngine(path, { unlock: { passphrase: 'wrong horse battery' } })).rejects.toMatchObject({ code: 'vault.wrong' })
  for (const unlock of [{ passphrase }, { recovery: recovery.toLowerCase().replaceAll('-', ' ') }] satisfies Unlock[]) {
    const again = await openTestEngine(path, { unlock })
    expect(again.status().state).toBe('open')
    expect(canonical(again.book)).toBe(whole)
    expect(again.drafts.list()).toHaveLength(2)
    const { backups } = await again.safety.copies.list(true)
    expect(backups.map(({ people }) => people)).toEqual([5, 1])
    await again.close()
  }

  const last = await openTestEngine(path, { unlock: { passphrase } })
  await last.undo()
  await last.redo()
  await expect(last.safety.vault.remove('not the passphrase')).rejects.toMatchObject({ code: 'vault.wrong' })
  await last.safety.vault.remove(passphrase)
  await last.close()
  const plain = await openTestEngine(path)
  expect(canonical(plain.book)).toBe(whole)
  expect(await plain.check()).toMatchObject({ ok: true })
  expect((await plain.safety.copies.preview({ file: (await plain.safety.copies.list(true)).backups.at(-1)?.file ?? '' })).people.gone).toBe(4)
})

test('another passphrase is another key: the old one opens nothing, old copies that were away are still read', async () => {
  const path = await temporaryFolder()
  const engine = await fullBook(path)
  const first = await engine.safety.vault.enable(passphrase)
  await addPeople(engine, 'Quiroga between')
  const old = new Map<string, Buffer>()
  for (const name of await readdir(join(path, 'journal'))) old.set(name, await readFile(join(path, 'journal', name)))
  const second = await engine.safety.vault.change(passphrase, 'another long passphrase')
  expect(second).not.toBe(first)
  const whole = canonical(engine.book)
  await engine.close()
  for (const [name, bytes] of old) expect(await readFile(join(path, 'journal', name))).not.toEqual(bytes)
  await expect(openTestEngine(path, { unlock: { passphrase } })).rejects.toMatchObject({ code: 'vault.wrong' })
  await expect(openTestEngine(path, { unlock: { recovery: first } })).rejects.toMatchObject({ code: 'vault.wrong' })
  const again = await openTestEngine(path, { unlock: { passphrase: 'another long passphrase' } })
  expect(canonical(again.book)).toBe(whole)
  await expectSealed(path)
})

test.each(['enabling', 'changing', 'removing'] as const)('a crash at any step of %s loses nothing, and the next start ends it', async (what) => {
  const path = await temporaryFolder()
  const engine = await fullBook(path)
  if (what !== 'enabling') await engine.safety.vault.enable(passphrase)
  const whole = canonical(engine.book)
  await engine.close()
  const next = 'another long passphrase'
  const opening = (phrases: readonly string[]): readonly (Unlock | undefined)[] => [undefined, ...phrases.map((phrase) => ({ passphrase: phrase }))]
  let at = 3
  for (let crashed = true; crashed; at += 90) {
    const copy = join(await temporaryFolder(), 'book')
    await cp(path, copy, { recursive: true })
    const failing = new FailingDisk({ code: 'EIO', at, sticky: true })
    const broken = await openTestEngine(copy, { disk: failing.disk, ...(what === 'enabling' ? {} : { unlock: { passphrase } }) })
    const { vault } = broken.safety
    await (what === 'enabling' ? vault.enable(passphrase) : what === 'changing' ? vault.change(passphrase, next) : vault.remove(passphrase)).catch(() => undefined)
    crashed = failing.count >= at
    await broken.close().catch(() => undefined)
    let opened: Engine | undefined
    for (const unlock of opening([passphrase, next])) opened ??= await openTestEngine(copy, unlock ? { unlock } : {}).catch(() => undefined)
    expect(opened?.status().state).toBe('open')
    expect(opened && canonical(opened.book)).toBe(whole)
    expect(await opened?.check()).toMatchObject({ ok: true })
    expect((await readdir(copy, { recursive: true })).filter((name) => name.endsWith('.tmp') && !name.includes('vault.json'))).toEqual([])
    if (opened?.safety.vault.isEncrypted) await expectSealed(copy)
    await opened?.close()
  }
  expect(at).toBeGreaterThan(90)
})

test('a plain file in a sealed book, a swapped one and one of another book are refused as damage', async () => {
  const path = await temporaryFolder()
  const engine = await fullBook(path)
  await engine.close()
  const plain = join(await temporaryFolder(), 'plain')
  await cp(path, plain, { recursive: true })
  const again = await openTestEngine(path)
  await again.safety.vault.enable(passphrase)
  await again.close()
  const snapshot = (await readdir(path)).find((name) => name.startsWith('snapshot')) ?? ''
  const cases: (() => Promise<void>)[] = [
    () => cp(join(plain, snapshot), join(path, snapshot)),
    async () => {
      const segment = (await readdir(join(path, 'journal'))).sort().at(-1) ?? ''
      await cp(join(plain, 'journal', segment), join(path, 'journal', segment))
    },
    () => cp(join(path, 'local/device.json'), join(path, snapshot)),
  ]
  const saved = join(await temporaryFolder(), 'saved')
  await cp(path, saved, { recursive: true })
  for (const spoil of cases) {
    await rm(path, { recursive: true })
    await mkdir(path)
    await cp(saved, path, { recursive: true })
    await spoil()
    const opened = await openTestEngine(path, { unlock: { passphrase } })
    expect(opened.status()).toMatchObject({ state: 'read-only', why: { code: 'book.damaged' } })
    await opened.close()
  }
})

test('a lost vault file is found beside the backups; without both, the book is not taken for an empty one', async () => {
  const path = await temporaryFolder()
  const engine = await fullBook(path)
  await engine.safety.vault.enable(passphrase)
  await engine.close()
  await rm(join(path, 'vault.json'))
  const again = await openTestEngine(path, { unlock: { passphrase } })
  expect(namesIn(again)).toContain('Marta')
  await again.close()
  await rm(join(path, 'backups/vault.json'))
  const without = await openTestEngine(path)
  expect(without.status()).toMatchObject({ state: 'read-only', why: { code: 'book.damaged' } })
})

test('a book is made at the full cost; a vault that asks for more, or for less, is refused before anything is computed', async () => {
  const path = await temporaryFolder()
  const usual = { cost: undefined }
  const engine = await openTestEngine(path, usual)
  await addPeople(engine, 'Marta')
  await engine.safety.vault.enable(passphrase)
  await engine.close()
  const again = await openTestEngine(path, { ...usual, unlock: { passphrase } })
  expect(namesIn(again)).toEqual(['Marta'])
  await again.close()
  const text = (await readFile(join(path, 'vault.json'), 'utf8')).slice(12, -2)
  expect(JSON.parse(text)).toMatchObject({ kdf: { id: 'scrypt', N: 2 ** 17, r: 8, p: 1 } })
  for (const N of [2 ** 30, 2 ** 10, CHEAP, 2 ** 17 + 1]) {
    const json = text.replace(`"N":${2 ** 17}`, `"N":${N}`)
    await writeFile(join(path, 'vault.json'), `["${crc32(json).toString(16).padStart(8, '0')}",${json}]\n`)
    await expect(openTestEngine(path, { ...usual, unlock: { passphrase } })).rejects.toMatchObject({ code: 'vault.cost' })
  }
})
