import { foldText } from '../fold'

/** Words too common to say anything about anybody. */
const empty = new Set(['the', 'and', 'for', 'our', 'your', 'with', 'new', 'about', 'from', 'that', 'this', 'are', 'you', 'have', 'has', 'will', 'can', 'all', 'now', '我们', '你们', '关于', '最新'])
const SHORTEST = 3
const SHORTEST_HAN = 2

/** The words of a subject that may mean something to somebody, without a plural s: texts are searched for both. */
export function aboutWords(about: string): string[] {
  const words = foldText(about).split(/[^\p{L}\p{N}]+/u)
  const telling = words.filter((word) => [...word].length >= (/\p{Script=Han}/u.test(word) ? SHORTEST_HAN : SHORTEST) && !empty.has(word))
  return [...new Set(telling.map((word) => (word.length > SHORTEST ? word.replace(/s$/, '') : word)))]
}
