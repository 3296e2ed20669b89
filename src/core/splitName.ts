import type { Name } from './people'

const prefixes = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'sir', 'dame', 'herr', 'frau', 'señor', 'señora', 'sr', 'sra', 'mme', 'mlle'])
const suffixes = new Set(['jr', 'jnr', 'snr', 'ii', 'iii', 'iv', 'phd', 'md', 'esq', 'mba', 'sr'])
/** Words a family name begins with: van der Berg, de la Cruz. */
const particles = new Set(['van', 'von', 'der', 'den', 'de', 'del', 'della', 'di', 'da', 'dos', 'das', 'du', 'la', 'le', 'ter', 'ten', 'zu', 'zum', 'zur', 'af', 'av', 'al', 'el', 'bin', 'ibn', 'ben', 'mac', 'st', 'st.'])
/** Chinese and Korean family names of two characters; all others have one. */
const compound = new Set(['남궁', '황보', '제갈', '선우', '독고', '欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒', '夏侯', '端木', '长孙', '宇文', '轩辕', '南宫', '独孤', '百里', '呼延', '闻人', '澹台', '歐陽', '司馬', '諸葛', '東方', '慕容', '令狐', '司徒'])

const chinese = /^(?:[\p{Script=Han}·]{2,4}|\p{Script=Hangul}{2,4})$/u

/** In these scripts the family name comes first, with a space between or without. */
const familyFirst = /^([\p{Script=Han}\p{Script=Hangul}]{1,3}) ([\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,5})$/u

/** A name typed on one line, taken apart as well as can be: "Dr. Ana de la Cruz", "Quiroga, Marta", 欧阳娜娜. One word is a given name. */
export function splitName(line: string): Name {
  const text = line.trim().replace(/\s+/g, ' ')
  if (!text) return {}
  if (chinese.test(text)) return splitChinese(text)
  const [, family, given] = familyFirst.exec(text) ?? []
  if (family && given) return { family, given }
  const comma = /^([^,]+),\s*(.+)$/.exec(text)
  if (comma?.[1] && comma[2] && !suffixes.has(bare(comma[2]))) return withoutEmpty({ ...splitName(comma[2]), ...givenOnly(comma[2]), family: comma[1] })
  return splitWords(text.replace(/,/g, '').split(' '))
}

/** A name whose parts are partly known, completed from the same name on one line. What the line says beyond a known family name is the given name. */
export function completeName(known: Name, line: string): Name {
  const { family } = known
  if (known.given) return known
  if (!family) return { ...splitName(line), ...known }
  const text = line.trim()
  const rest = chinese.test(text) && text.startsWith(family) ? text.slice(family.length) : wordsBeyond(known, text)
  const { middle, ...given } = givenOnly(rest)
  return withoutEmpty(known.middle ? { ...given, given: rest, ...known } : { ...given, middle, ...known })
}

/** The words of a line that are in none of the parts. */
function wordsBeyond({ prefix, middle, family, suffix }: Name, line: string): string {
  const without = (words: readonly string[], part: string | undefined) => {
    const known = part?.toLowerCase().split(/\s+/) ?? []
    const at = known.length === 0 ? -1 : words.findIndex((_, first) => known.every((word, next) => words[first + next]?.toLowerCase() === word))
    return at < 0 ? words : words.toSpliced(at, known.length)
  }
  const words = line.split(/[,\s]+/).filter(Boolean)
  return [prefix, family, middle, suffix].reduce(without, words).join(' ')
}

function splitChinese(text: string): Name {
  // Four characters without a Chinese double name are Japanese: 山田太郎.
  const isJapanese = text.length === 4 && !text.includes('·') && /^\p{Script=Han}+$/u.test(text)
  const length = isJapanese || (compound.has(text.slice(0, 2)) && text.length > 2) ? 2 : 1
  return { family: text.slice(0, length), given: text.slice(length) }
}

/** What stands after the comma in "Quiroga, Marta Isabel". */
function givenOnly(text: string): Name {
  const { prefix, rest } = takePrefix(text.split(' '))
  return { prefix, given: rest[0], middle: rest.slice(1).join(' ') }
}

function splitWords(words: readonly string[]): Name {
  const { prefix, rest } = takePrefix(words)
  const last = rest.at(-1)
  const suffix = rest.length > 2 && last && suffixes.has(bare(last)) ? last : undefined
  const names = suffix ? rest.slice(0, -1) : rest
  if (names.length < 2) return withoutEmpty({ prefix, given: names[0], suffix })
  const particle = names.findIndex((word, index) => index > 0 && index < names.length - 1 && particles.has(word.toLowerCase()))
  const familyFrom = particle > 0 ? particle : names.length - 1
  return withoutEmpty({ prefix, given: names[0], middle: names.slice(1, familyFrom).join(' '), family: names.slice(familyFrom).join(' '), suffix })
}

function takePrefix(words: readonly string[]): { readonly prefix?: string; readonly rest: readonly string[] } {
  const count = words.findIndex((word) => !prefixes.has(bare(word)))
  return count > 0 ? { prefix: words.slice(0, count).join(' '), rest: words.slice(count) } : { rest: words }
}

const bare = (word: string) => word.toLowerCase().replace(/\./g, '')

function withoutEmpty(name: Name): Name {
  return Object.fromEntries(Object.entries(name).filter(([, part]) => part))
}
