import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { writeVcard } from '../src/formats/writeVcard'
import { generateBook } from './generateBook'

/** So many people as one vCard file, their notes with them. */
export function generateVcards(people: number, seed = 1): string {
  const book = generateBook({ people, seed })
  return book.people
    .map((person, i) => {
      const notes = book.entries.slice(i * 5, i * 5 + 5).flatMap((entry) => (entry.kind === 'note' ? [entry] : []))
      return writeVcard(person, { notes })
    })
    .join('')
}

/** `npx tsx bench/writeVcards.ts 5000 people.vcf [seed]` */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [people = '5000', file = 'people.vcf', seed = '1'] = process.argv.slice(2)
  writeFileSync(file, generateVcards(Number(people), Number(seed)))
  console.log(`${people} people written to ${file}`)
}
