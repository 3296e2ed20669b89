let collator: Intl.Collator | undefined

/** One collator for all names: Chinese by pinyin, digits by value, accents and case aside. Making one is slow, using it is not. */
export function nameCollator(): Intl.Collator {
  collator ??= new Intl.Collator(['zh-u-co-pinyin', 'en'], { sensitivity: 'base', numeric: true })
  return collator
}

/** A name ready to be compared many times. */
export interface NameKey {
  readonly text: string
  /** Letters and spaces alone, accents and case aside, where the name has nothing else: compared as it stands, which is many times quicker. */
  readonly plain: string | undefined
}

export function nameKey(text: string): NameKey {
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  return { text, plain: /^[A-Za-z ]*$/.test(plain) ? plain.toLowerCase() : undefined }
}

/** As {@link nameCollator} compares them. */
export function compareNames(a: NameKey, b: NameKey): number {
  if (a.plain === undefined || b.plain === undefined) return nameCollator().compare(a.text, b.text)
  return a.plain === b.plain ? 0 : a.plain < b.plain ? -1 : 1
}
