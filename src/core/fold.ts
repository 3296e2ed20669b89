const special: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' }

/** Text as it is compared and searched: lower case, without accents, full-width letters narrowed (NFKD), ß as ss, ø as o, ł as l. */
export function foldText(text: string): string {
  if (/^[a-z0-9 ]*$/.test(text)) return text
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłđðþæœı]/g, (letter) => special[letter] ?? letter)
    .normalize('NFC')
    .trim()
}
