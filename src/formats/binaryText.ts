const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** Bytes as a string of one character each (ISO 8859-1), so that text can be taken apart before its encoding is known. */
export function binaryText(bytes: Uint8Array): string {
  if (bytes.length < 100) return shortText(bytes)
  const ascii = utf8.decode(bytes)
  if (ascii.length === bytes.length && !ascii.includes('\ufffd')) return ascii
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 4096) parts.push(shortText(bytes.subarray(i, i + 4096)))
  return parts.join('')
}

function shortText(bytes: Uint8Array): string {
  return String.fromCharCode.apply(null, bytes as unknown as number[])
}

/** The inverse of {@link binaryText}. */
export function bytesOfBinary(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

/** Bytes of a base64 text, white space and missing padding forgiven; undefined if it is none. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return bytesOfBinary(atob(/[-_]/.test(text) ? text.replace(/-/g, '+').replace(/_/g, '/') : text))
  } catch {
    return withoutPadding(text)
  }
}

/** Some programs pad where nothing is to be padded. */
function withoutPadding(text: string): Uint8Array<ArrayBuffer> | undefined {
  const plain = text.replace(/[\s=]+/g, '')
  try {
    return plain.length % 4 === 1 ? bytesOfBinary(atob(plain.slice(0, -1))) : bytesOfBinary(atob(plain))
  } catch {
    return undefined
  }
}

export function base64OfBytes(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 6144) parts.push(btoa(binaryText(bytes.subarray(i, i + 6144))))
  return parts.join('')
}
