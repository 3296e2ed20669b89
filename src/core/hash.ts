/** FNV-1a over the UTF-16 units of a text from `from` on, 32 bits, 0 or above: always the same for the same text. */
export function hash(text: string, from = 0): number {
  let value = 0x811c9dc5
  for (let i = from; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
