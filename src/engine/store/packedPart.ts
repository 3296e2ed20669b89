import { Deserializer, Serializer } from 'node:v8'
import { crc32 } from 'node:zlib'

/** What is said of a part in the head of its file. */
export interface PartHead {
  /** Bytes of the part, arrays and all, and their CRC-32. */
  readonly length: number
  readonly checksum: number
  /** Bytes of what it holds besides its arrays of numbers. */
  readonly plain: number
  readonly arrays: readonly { readonly type: ArrayType; readonly bytes: number }[]
}

/** Every array stands at a multiple of so many bytes, so that it is taken up where it stands, without a copy. */
const ALIGNED = 8

const arrayTypes = { Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array, Float64Array } as const
type ArrayType = keyof typeof arrayTypes
type NumberArray = InstanceType<(typeof arrayTypes)[ArrayType]>

/** A value with its arrays of numbers beside it. */
export function packPart(part: unknown): { readonly bytes: Buffer; readonly head: PartHead } {
  const serializer = new WithoutArrays()
  serializer.writeHeader()
  serializer.writeValue(part)
  const { arrays } = serializer
  const plain = serializer.releaseBuffer()
  const pieces: Uint8Array[] = [plain, padding(plain.length)]
  for (const { buffer, byteOffset, byteLength } of arrays) pieces.push(new Uint8Array(buffer, byteOffset, byteLength), padding(byteLength))
  const bytes = Buffer.concat(pieces)
  return { bytes, head: { length: bytes.length, checksum: crc32(bytes), plain: plain.length, arrays: arrays.map((array) => ({ type: typeOf(array), bytes: array.byteLength })) } }
}

export function unpackPart(bytes: Buffer, { plain, arrays }: PartHead): unknown {
  let start = aligned(plain)
  const found = arrays.map(({ type, bytes: length }) => {
    const at = start
    start = aligned(start + length)
    return arrayAt(bytes, at, type, length)
  })
  const deserializer = new WithArrays(bytes.subarray(0, plain), found)
  deserializer.readHeader()
  return deserializer.readValue()
}

/** Where the bytes stand; a small file's may stand anywhere, and are copied. */
function arrayAt(bytes: Buffer, at: number, type: ArrayType, length: number): NumberArray {
  const whole = (bytes.byteOffset + at) % ALIGNED === 0 ? bytes.subarray(at, at + length) : Uint8Array.from(bytes.subarray(at, at + length))
  const { BYTES_PER_ELEMENT } = arrayTypes[type]
  return new arrayTypes[type](whole.buffer as ArrayBuffer, whole.byteOffset, length / BYTES_PER_ELEMENT)
}

/** Writes a number in place of each array. */
class WithoutArrays extends Serializer {
  readonly arrays: NumberArray[] = []
  // Node documents these, its types do not know them.
  declare _setTreatArrayBufferViewsAsHostObjects: (treat: boolean) => void

  constructor() {
    super()
    this._setTreatArrayBufferViewsAsHostObjects(true)
  }

  _writeHostObject(array: NumberArray): void {
    this.writeUint32(this.arrays.push(array) - 1)
  }
}

class WithArrays extends Deserializer {
  constructor(
    plain: Buffer,
    private readonly arrays: readonly NumberArray[],
  ) {
    super(plain)
  }

  _readHostObject(): NumberArray | undefined {
    return this.arrays[this.readUint32()]
  }
}

function typeOf(array: NumberArray): ArrayType {
  const { name } = array.constructor
  if (name in arrayTypes) return name as ArrayType
  throw new Error(`no ${name} is set aside`)
}

export const aligned = (length: number) => Math.ceil(length / ALIGNED) * ALIGNED
export const padding = (length: number) => Buffer.alloc(aligned(length) - length)
