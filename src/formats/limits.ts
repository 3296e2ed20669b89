/** What one file may hold. Past these Hearth says so instead of running out of memory or time. */
export const limits = {
  fileBytes: 400_000_000,
  /** One text value: a note, an address, a cell. In characters. */
  valueLength: 1_000_000,
  /** One vCard property or CSV record on the wire, pictures included. In bytes. */
  recordBytes: 24_000_000,
  photoBytes: 12_000_000,
  /** A picture, key or sound that Hearth only keeps to write it back. */
  keptBinaryBytes: 64_000,
  columns: 2_000,
  /** Cards that begin inside a card, one after another. */
  nesting: 100,
  /** Arrays and objects inside each other in a JSON file. */
  jsonDepth: 64,
  /** Lines of one card, folded ones counted once. */
  propertiesPerCard: 5_000,
  /** Parameters and their names in front of a value. In characters. */
  headerLength: 4_000,
  /** Values of one list: tags of a card, addresses in a cell. */
  valuesPerList: 2_000,
} as const
