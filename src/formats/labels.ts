/** Labels Hearth itself knows, as it keeps them; any other label is the user's own and stays as written. */
const byWord: ReadonlyMap<string, string> = new Map(
  Object.entries({
    home: 'home',
    work: 'work',
    business: 'work',
    office: 'work',
    cell: 'mobile',
    mobile: 'mobile',
    cellular: 'mobile',
    iphone: 'iPhone',
    'apple watch': 'Apple Watch',
    main: 'main',
    other: 'other',
    fax: 'fax',
    'home fax': 'home fax',
    homefax: 'home fax',
    'work fax': 'work fax',
    workfax: 'work fax',
    'business fax': 'work fax',
    'other fax': 'other fax',
    otherfax: 'other fax',
    'work mobile': 'work mobile',
    'home mobile': 'home mobile',
    pager: 'pager',
    car: 'car',
    school: 'school',
    homepage: 'homepage',
    profile: 'profile',
    blog: 'blog',
    assistantphone: 'assistant',
    assistant: 'assistant',
    anniversary: 'anniversary',
    spouse: 'spouse',
    partner: 'partner',
    'domestic partner': 'partner',
    domesticpartner: 'partner',
    child: 'child',
    son: 'son',
    daughter: 'daughter',
    mother: 'mother',
    father: 'father',
    parent: 'parent',
    brother: 'brother',
    sister: 'sister',
    sibling: 'sibling',
    friend: 'friend',
    relative: 'relative',
    manager: 'manager',
    'referred by': 'referred by',
    referredby: 'referred by',
  }),
)

/** A label as a file has it, in Hearth's spelling: `* Work` and `_$!<Work>!$_` are both `work`. */
export function readLabel(text: string): string | undefined {
  const plain = text.trim().replace(/^\*\s*/, '')
  const apple = /^_\$!<(.*)>!\$_$/.exec(plain)?.[1]
  const word = (apple ?? plain).trim()
  if (word === '') return undefined
  return byWord.get(word.toLowerCase()) ?? (apple === undefined ? word : spaced(apple))
}

/** Apple's own labels run together: `HomePage`. */
function spaced(label: string): string {
  return label.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}

/** Whether reading the label gives it back as it is. */
export function isStableLabel(label: string): boolean {
  return readLabel(label) === label
}

const types: ReadonlyMap<string, readonly string[]> = new Map([
  ['home', ['home']],
  ['work', ['work']],
  ['mobile', ['cell']],
  ['pager', ['pager']],
  ['fax', ['fax']],
  ['home fax', ['home', 'fax']],
  ['work fax', ['work', 'fax']],
  ['home mobile', ['home', 'cell']],
  ['work mobile', ['work', 'cell']],
])
/** Say how a number is used, not which one it is. */
const silent = new Set(['voice', 'msg', 'text', 'textphone', 'video', 'pref', 'internet', 'x400', 'postal', 'parcel', 'intl', 'dom', 'bbs', 'modem', 'isdn', 'uri', 'x-internet'])

const labelsOfTypes = new Map<string, string | undefined>()

/** The label that the TYPEs of a property amount to: HOME and FAX make `home fax`. */
export function labelOfTypes(values: readonly string[]): string | undefined {
  if (values.length === 0) return undefined
  const key = values.join()
  if (!labelsOfTypes.has(key)) {
    if (labelsOfTypes.size > 1000) labelsOfTypes.clear()
    labelsOfTypes.set(key, combine(values))
  }
  return labelsOfTypes.get(key)
}

function combine(values: readonly string[]): string | undefined {
  const words = values.flatMap((value) => value.split(',')).map((value) => value.trim()).filter((value) => value !== '' && !silent.has(value.toLowerCase()))
  const known = [...new Set(words.map((word) => readLabel(word.replace(/^x-/i, '')) ?? word))]
  const device = known.find((word) => word === 'fax' || word === 'mobile')
  const place = known.find((word) => word !== device)
  if (device === undefined || place === undefined) return place ?? device
  return byWord.get(`${place} ${device}`) ?? (device === 'fax' ? device : place === 'iPhone' ? place : device)
}

/** The TYPEs that stand for a label, where there are such. */
export function typesOfLabel(label: string): readonly string[] | undefined {
  return types.get(label)
}
