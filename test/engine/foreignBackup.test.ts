import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { BackupSource } from '../../src/contract/backups'
import { canonical } from './canonical'
import { bytesOf } from './store/bookFiles'
import { addPeople, namesIn, openTestEngine, temporaryFolder } from './temporaryBook'

const [theirs, ours] = ['correct horse battery', 'another long passphrase']
const picture = Buffer.from('GIF89a Marta')

/** The backup of an encrypted book as its stick holds it, the files beside it, and what stood in it. */
async function oldLaptop() {
  const engine = await openTestEngine(await temporaryFolder())
  const stick = await temporaryFolder()
  const photo = await engine.photos.put(picture)
  await engine.run({ type: 'person.create', fields: { name: { given: 'Marta' }, photo } })
  await engine.safety.copies.keepSecond(stick)
  const recovery = await engine.safety.vault.enable(theirs)
  await addPeople(engine, 'Omar')
  await engine.backup()
  const whole = canonical(engine.book)
  await engine.close()
  const folder = join(stick, (await readdir(stick))[0] ?? '')
  const path = join(folder, (await readdir(folder)).filter((name) => name.endsWith('.gz')).at(-1) ?? '')
  return { path, vault: join(folder, 'vault.json'), recovery, photo, whole }
}

async function newLaptop({ encrypted }: { readonly encrypted: boolean }) {
  const path = await temporaryFolder()
  const engine = await openTestEngine(path)
  await addPeople(engine, 'Ines')
  if (encrypted) await engine.safety.vault.enable(ours)
  return { path, engine }
}

test.each([{ encrypted: true }, { encrypted: false }])('a backup of another encrypted book is brought into this one (encrypted: $encrypted) with that book’s passphrase, and undone', async ({ encrypted }) => {
  const { path, recovery, photo, whole } = await oldLaptop()
  const { path: folder, engine } = await newLaptop({ encrypted })
  const { copies } = engine.safety
  const before = await bytesOf(folder)
  const mine = canonical(engine.book)
  await expect(copies.preview({ path })).rejects.toMatchObject({ code: 'backup.foreign', field: 'passphrase' })
  for (const unlock of [{ passphrase: ours }, { passphrase: '' }, { recovery: 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA' }]) {
    await expect(copies.restore({ path, unlock })).rejects.toMatchObject({ code: 'vault.wrong', field: 'passphrase' })
  }
  expect(await copies.preview({ path, unlock: { recovery } })).toMatchObject({ people: { added: 2, gone: 1 } })
  expect(await bytesOf(folder)).toEqual(before)

  await copies.restore({ path, unlock: { passphrase: theirs } })
  expect(canonical(engine.book)).toBe(whole)
  expect(Buffer.from(await engine.photos.get(photo))).toEqual(picture)
  if (encrypted) {
    const files = { ...(await bytesOf(folder)), photo: (await readFile(join(folder, 'photos', photo))).toString('hex') }
    for (const [name, hex] of Object.entries(files)) expect({ name, plain: /Omar|GIF89a/.test(Buffer.from(hex, 'hex').toString('latin1')) }).toEqual({ name, plain: false })
  }
  await engine.undo()
  expect(canonical(engine.book)).toBe(mine)
  expect(namesIn(engine)).toEqual(['Ines'])
})

test('handed in by a browser’s page it needs the vault.json that belongs to it', async () => {
  const { path, vault } = await oldLaptop()
  const { path: folder, engine } = await newLaptop({ encrypted: true })
  const { copies } = engine.safety
  const blob = async (file: string) => new Blob([await readFile(file)])
  const source: BackupSource = { bytes: await blob(path), name: 'backup.jsonl.gz', unlock: { passphrase: theirs } }
  await expect(copies.preview(source)).rejects.toMatchObject({ code: 'backup.vaultMissing', field: 'vault' })
  await expect(copies.preview({ ...source, vault: await blob(join(folder, 'vault.json')) })).rejects.toMatchObject({ code: 'backup.vaultOther', field: 'vault' })
  await expect(copies.preview({ ...source, vault: new Blob(['{}']) })).rejects.toMatchObject({ code: 'vault.damaged' })
  expect(await copies.preview({ ...source, vault: await blob(vault) })).toMatchObject({ people: { added: 2, gone: 1 } })
  await copies.restore({ ...source, vault: await blob(vault) })
  expect(namesIn(engine)).toEqual(['Marta', 'Omar'])
})

test('one of this book opens by itself, from its bytes too; a spoiled one stays damaged, whatever opens it', async () => {
  const { path, engine } = await newLaptop({ encrypted: true })
  await engine.backup()
  const own = join(path, 'backups', (await readdir(join(path, 'backups'))).filter((name) => name.endsWith('.gz')).at(-1) ?? '')
  await addPeople(engine, 'Lena')
  const bytes = await readFile(own)
  expect(await engine.safety.copies.preview({ bytes: new Blob([bytes]), name: 'renamed' })).toMatchObject({ people: { gone: 1 } })
  expect(await engine.safety.copies.preview({ path: own })).toMatchObject({ people: { gone: 1 } })

  const { path: foreign } = await oldLaptop()
  const spoiled = await readFile(foreign)
  spoiled.writeUInt8(spoiled.readUInt8(spoiled.length - 20) ^ 1, spoiled.length - 20)
  await writeFile(foreign, spoiled)
  await expect(engine.safety.copies.restore({ path: foreign, unlock: { passphrase: theirs } })).rejects.toMatchObject({ code: 'backup.damaged' })
  expect(namesIn(engine)).toEqual(['Ines', 'Lena'])
})
