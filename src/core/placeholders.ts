/** What a template can stand for, and how each may be written between braces, in any of the languages. */
const names = {
  firstName: ['first name', '名字'],
  lastTopic: ['last topic', '上次话题'],
  interest: ['interest', '兴趣'],
  advice: ['advice', '建议'],
  outcome: ['outcome', '结果'],
  me: ['me', '我'],
} as const
export type Placeholder = keyof typeof names
export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string>>>

const known = new Map<string, Placeholder>(Object.entries(names).flatMap(([placeholder, written]) => written.map((name) => [name, placeholder as Placeholder])))
const braces = /\{([^{}\n]*)\}/g
const oneOf = (name: string) => known.get(name.trim().toLowerCase().replace(/\s+/g, ' '))

/** How a placeholder is written in a language. */
export function placeholderName(placeholder: Placeholder, language: string): string {
  return `{${names[placeholder][language === 'zh' ? 1 : 0]}}`
}

export const placeholders = Object.keys(names) as readonly Placeholder[]

/** What stands between braces and is no placeholder, as written. */
export function unknownPlaceholders(text: string): readonly string[] {
  return [...text.matchAll(braces)].flatMap(([whole, name = '']) => (oneOf(name) ? [] : [whole]))
}

/**
 * A template with what is known of a person. A sentence about a topic or an interest nobody has written down gives way to `instead`, once;
 * a greeting does without the name, a line or sentence without the signature, advice or what came of it. No known placeholder is ever left standing.
 */
export function fillPlaceholders(text: string, values: PlaceholderValues, instead: string): string {
  let used = false
  const sentence = (words: string) => {
    const missing = missingIn(words, values)
    if (missing.length === 0) return filled(words, values)
    const space = /\s*$/.exec(words)?.[0] ?? ''
    if (missing.includes('lastTopic') || missing.includes('interest')) {
      if (used) return ''
      used = true
      return instead + space
    }
    if (missing.includes('me') || missing.includes('advice') || missing.includes('outcome')) return ''
    return withoutName(filled(words, values))
  }
  const line = (words: string) => (words.match(sentences) ?? []).map(sentence).join('').trimEnd()
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map(line)
  return lines.join('\n').replace(/\n{3,}/g, '\n\n').trim()
}

/** A sentence with the signs that end it and the space after. A point inside braces or a word ends none. */
const sentences = /(?:\{[^{}\n]*\}|[^.!?。！？…]|[.](?=\S))+[.!?。！？…]*["”’』」)]*\s*|[.!?。！？…]+\s*/g

function missingIn(words: string, values: PlaceholderValues): Placeholder[] {
  return [...words.matchAll(braces)].flatMap(([, name = '']) => oneOf(name) ?? []).filter((placeholder) => !values[placeholder]?.trim())
}

function filled(words: string, values: PlaceholderValues): string {
  const whole = words.replace(braces, (written, name: string) => {
    const placeholder = oneOf(name)
    return placeholder ? (values[placeholder]?.trim() ?? '') : written
  })
  return whole.replace(/…[.。]/g, '…')
}

/** "Hi ," becomes "Hi,"; a comma in front goes. */
function withoutName(words: string): string {
  return words.replace(/[ \t]+([,.!?:;，。！？：；])/g, '$1').replace(/,([.!?])/g, '$1').replace(/^[,，、\s]+/, '').replace(/[ \t]{2,}/g, ' ')
}
