/** Text without lone halves of surrogate pairs, which no encoding can hold. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd')
}
