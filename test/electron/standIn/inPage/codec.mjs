/**
 * What can go over Electron's IPC (structured clone, as far as Hearth needs it), as text and back. Also sent into pages as source, so it stands alone.
 * @returns {{ encode(value: unknown): string, decode(text: string): unknown }}
 */
export function codec() {
  const toBase64 = (bytes) => {
    let binary = ''
    for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(binary)
  }
  const fromBase64 = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  const pack = (value, path) => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number') return Number.isFinite(value) ? value : { $: 'number', value: String(value) }
    if (value === undefined) return { $: 'undefined' }
    if (typeof value !== 'object' || path.includes(value)) throw new Error('An object could not be cloned.')
    const inside = [...path, value]
    if (Array.isArray(value)) return value.map((item) => pack(item, inside))
    if (value instanceof Uint8Array) return { $: 'bytes', value: toBase64(value) }
    if (value instanceof Error) return { $: 'error', value: [value.name, value.message] }
    if (Object.prototype.toString.call(value) !== '[object Object]') throw new Error('An object could not be cloned.')
    return { $: 'object', value: Object.entries(value).map(([key, item]) => [key, pack(item, inside)]) }
  }
  const unpack = (packed) => {
    if (packed === null || typeof packed !== 'object') return packed
    if (Array.isArray(packed)) return packed.map(unpack)
    switch (packed.$) {
      case 'number':
        return Number(packed.value)
      case 'undefined':
        return undefined
      case 'bytes':
        return fromBase64(packed.value)
      case 'error':
        return Object.assign(new Error(packed.value[1]), { name: packed.value[0] })
      default:
        return Object.fromEntries(packed.value.map(([key, item]) => [key, unpack(item)]))
    }
  }
  return { encode: (value) => JSON.stringify(pack(value, [])), decode: (text) => unpack(JSON.parse(text)) }
}
