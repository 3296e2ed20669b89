import { writeFileSync } from 'node:fs'
import { writeVcard } from '../src/formats/writeVcard'
import { generateBook } from './generateBook'
import { Random } from './random'

/** So many people as one vCard file, their notes with them; one in twenty has a photo of some 12 KB. */
export function generateVcards(people: number, seed = 1): string {
  const random = new Random(seed)
  const book = generateBook({ people, seed })
  return book.people
    .map((person, i) => {
      const notes = book.entries.slice(i * 5, i * 5 + 5).flatMap((entry) => (entry.kind === 'note' ? [entry] : []))
      return writeVcard(person, { notes, ...(i % 20 === 0 ? { photo: picture(random) } : {}) })
    })
    .join('')
}

/** Bytes that begin as a JPEG does and look like nothing else in the file. */
function picture(random: Random): Uint8Array {
  return Uint8Array.from({ length: 12_000 }, (_, i) => [0xff, 0xd8, 0xff][i] ?? random.below(256))
}

/** `npx tsx bench/writeVcards.ts 5000 people.vcf [seed]` */
if (process.argv[1]?.endsWith('writeVcards.ts')) {
  const [people = '5000', file = 'people.vcf', seed = '1'] = process.argv.slice(2)
  writeFileSync(file, generateVcards(Number(people), Number(seed)))
  console.log(`${people} people written to ${file}`)
}
