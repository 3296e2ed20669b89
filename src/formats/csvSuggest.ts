import { foldText } from '../core/fold'
import { hasWord, headingWords, labelWords } from './csvWords'

/** Fields a person has once; a second column for one stays a field of its own. */
const single = new Set(['name', 'given', 'family', 'middle', 'prefix', 'suffix', 'nickname', 'company', 'title', 'department', 'birthday', 'anniversary', 'lastSpoke', 'cadenceDays', 'howWeMet', 'needs', 'pronouns', 'language', 'timeZone'])
const labelled = new Set(['email', 'phone', 'street', 'city', 'region', 'postalCode', 'country', 'address'])

/** Where each column of an unknown table probably goes, by its heading and what stands in it. */
export function suggestTargets(headings: readonly string[], samplesOf: (column: number) => readonly string[]): string[] {
  const fields = headings.map((heading, column) => fieldOf(heading, samplesOf(column)))
  tellNamesApart(fields, headings)
  const used = new Set<string>()
  return fields.map((field, column) => {
    if (single.has(field)) {
      if (used.has(field)) return 'custom'
      used.add(field)
      return field
    }
    const label = labelled.has(field) ? labelOf(headings[column] ?? '', field) : field === 'handle' || isNetwork(headings[column] ?? '') ? ownHeading(headings[column] ?? '') : undefined
    return label ? `${field}:${label}` : field
  })
}

function fieldOf(heading: string, samples: readonly string[]): string {
  const folded = plain(heading)
  const [byHeading] = headingWords.find(([, words]) => words.includes(folded)) ?? headingWords.find(([field, words]) => field !== 'starred' && hasWord(folded, words)) ?? []
  const byContent = contentField(samples)
  if (byHeading !== undefined && !ofAnything.has(byHeading) && aboutRecord.test(folded)) return byContent ?? 'custom'
  if (byContent === 'url' && byHeading === 'handle') return 'url'
  if (byContent === 'email' && byHeading !== 'email') return 'email'
  return byHeading ?? byContent ?? 'custom'
}

/** "Contact ID", "Account owner", "Customer number": about the record in another program, not the person. */
const aboutRecord = / (?:ids?|owner|type|status|stage|source|method|count|number|no|nr|since)$/
/** Fields whose headings may well end so: "Skype ID", "phone number". */
const ofAnything: ReadonlySet<string> = new Set(['email', 'phone', 'url', 'handle', 'street', 'address', 'lastSpoke', 'relation', 'spouse'])

/** Pipedrive says of each column whose it is. */
function ownHeading(heading: string): string {
  return heading.replace(/^(?:Person|Contact) - /i, '')
}

function plain(heading: string): string {
  return foldText(ownHeading(heading)).replace(/[_\-./()[\]:#*]+/g, ' ').replace(/\s+/g, ' ').trim()
}

/** What most of a column's cells plainly are. */
function contentField(samples: readonly string[]): string | undefined {
  const most = (fits: (text: string) => boolean) => samples.length > 0 && samples.filter(fits).length >= samples.length * 0.7
  if (most((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))) return 'email'
  if (most((text) => /^(https?:\/\/|www\.)\S+$/i.test(text))) return 'url'
  if (most(isPhone)) return 'phone'
  return undefined
}

function isPhone(text: string): boolean {
  return /^\+?[\d\s()./-]{7,25}$/.test(text) && text.replace(/\D/g, '').length >= 7 && /^(\+|00|\(|0\d)/.test(text) && !/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(text)
}

/** "Name" beside "Vorname" is the family name, "Nombre" beside "Apellidos" the given one; a client beside a contact person is the company, alone it is the person. */
function tellNamesApart(fields: string[], headings: readonly string[]): void {
  if (fields.includes('given') && !fields.includes('family')) {
    const at = fields.indexOf('name')
    if (at !== -1) fields[at] = 'family'
  } else if (fields.includes('family') && !fields.includes('given')) {
    const at = headings.findIndex((heading, column) => fields[column] === 'name' && ['name', 'nombre', 'nombres', 'nome', 'naam'].includes(plain(heading)))
    if (at !== -1) fields[at] = 'given'
  }
  const hasPerson = fields.some((field) => field === 'name' || field === 'given' || field === 'family')
  if (!hasPerson) {
    const at = headings.findIndex((heading, column) => fields[column] === 'company' && hasWord(plain(heading), ['client', 'client name', 'customer', 'kunde', 'cliente', '客户', '~客户']))
    if (at !== -1) fields[at] = 'name'
  }
}

function labelOf(heading: string, field: string): string | undefined {
  const folded = plain(heading)
  const found = labelWords.filter(([, words]) => hasWord(folded, words)).map(([label]) => label)
  if (field !== 'phone') return found.find((label) => label === 'work' || label === 'home' || label === 'other')
  const [device] = found
  if (device !== 'fax') return device
  const owner = found.find((label) => label === 'work' || label === 'home' || label === 'other')
  return owner ? `${owner} fax` : 'fax'
}

function isNetwork(heading: string): boolean {
  return hasWord(plain(heading), ['~linkedin', 'twitter', 'facebook', 'instagram', 'xing'])
}
