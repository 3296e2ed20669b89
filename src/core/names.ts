let collator: Intl.Collator | undefined

/** One collator for all names: Chinese by pinyin, digits by value, accents and case aside. Making one is slow, using it is not. */
export function nameCollator(): Intl.Collator {
  collator ??= new Intl.Collator(['zh-u-co-pinyin', 'en'], { sensitivity: 'base', numeric: true })
  return collator
}
