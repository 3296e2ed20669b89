import { foldText, isPlain } from './fold'
import type { Labelled, Name, Organisation, Person, PersonInput } from './people'

/** Hosts where an address with a path is one person's page, not a company's. */
const profileHosts = /^(?:linkedin\.com\/(?:in|pub)\/|facebook\.com\/|instagram\.com\/|twitter\.com\/|x\.com\/|github\.com\/|xing\.com\/profile\/|t\.me\/|threads\.(?:net|com)\/@|bsky\.app\/profile\/|youtube\.com\/@|tiktok\.com\/@|mastodon\.[a-z]+\/@)(.+)$/

/** A person's page on a network, the same however it is written; undefined for any other address. */
export function profileKey(url: string): string | undefined {
  const plain = url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^(?:www|m|mobile|[a-z]{2})\./, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
  const rest = profileHosts.exec(plain)?.[1]
  return rest === undefined || rest.startsWith('company/') || rest.startsWith('groups/') || rest.startsWith('pages/') ? undefined : plain
}

/** An e-mail address as it is compared. */
export function emailKey(email: string): string {
  return (isPlain(email) ? email : email.normalize('NFKC')).trim().toLowerCase()
}

/** A UID as it is compared: with or without `urn:uuid:`, in any case. */
export function uidKey(uid: string): string {
  return uid.trim().toLowerCase().replace(/^urn:uuid:/, '')
}

interface Named {
  readonly name?: Name
  readonly organisations?: readonly Organisation[]
  readonly kind?: 'human' | 'organisation'
}

/** Whether two records of one e-mail address can be one person: a name is missing, or the shorter name is part of the longer. */
export function mayBeSame(known: Named, incoming: Named): boolean {
  const [a, b] = [nameWords(known.name), nameWords(incoming.name)]
  if (a.length > 0 && b.length > 0) return isPartOf(a, b) || isPartOf(b, a) || shareNickname(known.name, incoming.name)
  if (b.length === 0) return (a.length > 0 && incoming.kind !== 'organisation') || sameCompany(known, incoming)
  return known.kind !== 'organisation' || isCompanyName(known, b)
}

/** Whether these words name the company itself; a person's name at the company's address does not. */
function isCompanyName({ organisations = [] }: Named, words: readonly string[]): boolean {
  return organisations.some(({ name }) => isPartOf(words, nameWords({ given: name })) && isPartOf(nameWords({ given: name }), words))
}

/** Two records without a name are the same unless they name different companies. */
function sameCompany(known: Named, incoming: Named): boolean {
  const names = (named: Named) => (named.organisations ?? []).flatMap(({ name }) => (name ? [foldText(name)] : []))
  const [a, b] = [names(known), names(incoming)]
  return a.length === 0 || b.length === 0 || a.some((name) => b.includes(name))
}

/** The words of a name that tell people apart. */
export function nameWords(name: Name | undefined): string[] {
  return [name?.given, name?.middle, name?.family].flatMap((part) => foldText(part ?? '').split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean))
}

function isPartOf(shorter: readonly string[], longer: readonly string[]): boolean {
  return shorter.every((word) => longer.some((other) => other === word || (word.length === 1 && other.startsWith(word)) || (other.length === 1 && word.startsWith(other))))
}

function shareNickname(a: Name | undefined, b: Name | undefined): boolean {
  const fold = (text: string | undefined) => foldText(text ?? '')
  const familyOk = !a?.family || !b?.family || fold(a.family) === fold(b.family)
  return familyOk && ((a?.nickname !== undefined && fold(a.nickname) === fold(b?.given)) || (b?.nickname !== undefined && fold(b.nickname) === fold(a?.given)))
}

/** All the pages of a person on networks. */
export function profileKeys({ urls = [], handles = [] }: Pick<PersonInput, 'urls' | 'handles'>): string[] {
  if (urls.length === 0 && handles.length === 0) return []
  return [...urls, ...handles].flatMap(({ value }: Labelled) => profileKey(value) ?? [])
}

/** Hashes of the rows a person was imported from. */
export function rowHashesOf(person: Person): readonly string[] {
  const { rowHashes } = person.extra
  return Array.isArray(rowHashes) ? rowHashes.filter((hash) => typeof hash === 'string') : []
}

/** Ids and UIDs of the records that were merged into a person. */
export function mergedUidsOf(person: Person): readonly string[] {
  const { mergedUids } = person.extra
  return Array.isArray(mergedUids) ? mergedUids.filter((uid) => typeof uid === 'string') : []
}
