import { readLabel } from './labels'

/** How one program puts several values and their labels into cells. */
export interface CellStyle {
  /** Values of a cell that should hold one: two e-mail addresses, two numbers. */
  readonly split: (field: string, text: string) => string[]
  /** A list: tags, interests. */
  readonly list: (text: string) => string[]
  readonly label: (text: string) => { readonly label?: string; readonly preferred?: boolean }
  /** Cells are taken to the letter, the formula guard taken off. */
  readonly verbatim: boolean
}

const trimmed = (parts: readonly string[]) => parts.map((part) => part.trim()).filter((part) => part !== '')

function plainLabel(text: string): { label?: string; preferred?: boolean } {
  const label = readLabel(text)
  return { ...(label === undefined ? {} : { label }), ...(/^\*(\s|$)/.test(text) ? { preferred: true } : {}) }
}

/** Tables kept by hand and programs without a rule of their own. */
export const plainStyle: CellStyle = {
  split: (field, text) => {
    if (field === 'email') return trimmed(text.split(text.split('@').length > 2 ? /[,;\s]+/ : /[;\n]/))
    return field === 'phone' || field === 'url' ? trimmed(text.split(/[;\n]/)) : [text]
  },
  list: (text) => trimmed(text.split(/[,;，；、\n]/u)),
  label: plainLabel,
  verbatim: false,
}

export const googleStyle: CellStyle = { ...plainStyle, split: (_field, text) => trimmed(text.split(':::')) }

/** Hearth's own: `;` between the parts of a list, a backslash before one that belongs to a part; `* ` before the label of what is preferred. */
export const hearthStyle: CellStyle = {
  split: (_field, text) => [text],
  list: readList,
  label: (text) => {
    const preferred = text.startsWith('*')
    const label = (preferred ? text.slice(1).replace(/^ /, '') : text).replace(/^\\(?=[*\\])/, '')
    return { ...(label === '' ? {} : { label }), ...(preferred ? { preferred } : {}) }
  },
  verbatim: true,
}

export function writeList(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[\\;]/g, '\\$&')).join('; ')
}

function readList(text: string): string[] {
  const parts: string[] = []
  let part = ''
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? ''
    if (character === '\\') part += text[(i += 1)] ?? ''
    else if (character === ';') {
      parts.push(part)
      part = ''
      if (text[i + 1] === ' ') i += 1
    } else part += character
  }
  return text === '' ? [] : [...parts, part]
}

export function writeLabel(label: string | undefined, preferred: boolean | undefined): string {
  const plain = (label ?? '').replace(/^[*\\]/, '\\$&')
  return preferred ? `* ${plain}`.trimEnd() : plain
}
