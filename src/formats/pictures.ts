const signatures: readonly (readonly [type: 'jpg' | 'png' | 'gif' | 'webp', offset: number, bytes: readonly number[]])[] = [
  ['jpg', 0, [0xff, 0xd8, 0xff]],
  ['png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['webp', 8, [0x57, 0x45, 0x42, 0x50]],
]

/** The kind of picture by its first bytes, whatever the file claims; undefined if it is none that may be shown. */
export function imageType(bytes: Uint8Array): 'jpg' | 'png' | 'gif' | 'webp' | undefined {
  return signatures.find(([, offset, signature]) => signature.every((byte, i) => bytes[offset + i] === byte))?.[0]
}

export const mediaTypes = { jpg: 'image/jpeg', png: 'image/png', gif: 'image/gif', webp: 'image/webp' } as const
