/** Bytes as a string of one character each (ISO 8859-1), so that text can be taken apart before its encoding is known. */
export function binaryText(bytes: Uint8Array): string {
  if (bytes.length <= 8192) return String.fromCharCode(...bytes)
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 8192) parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)))
  return parts.join('')
}

/** The inverse of {@link binaryText}. */
export function bytesOfBinary(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const values = new Int8Array(128).fill(-1)
for (let i = 0; i < 64; i++) values[alphabet.charCodeAt(i)] = i
values[0x2d] = 62
values[0x5f] = 63

/** Bytes of a base64 text. White space and whatever follows the padding are passed over; undefined if anything else is in it. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4))
  let length = 0
  let buffer = 0
  let bits = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code <= 0x20) continue
    if (code === 0x3d) break
    const value = code < 128 ? (values[code] ?? -1) : -1
    if (value < 0) return undefined
    buffer = ((buffer << 6) | value) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[length++] = (buffer >> bits) & 0xff
    }
  }
  return bytes.slice(0, length)
}

export function base64OfBytes(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 6144) parts.push(btoa(binaryText(bytes.subarray(i, i + 6144))))
  return parts.join('')
}
