import type { KeptProperty } from './vcardCard'
import { wellFormed } from './wellFormed'
import { escapeParameter, escapeText, foldLine, withoutControls } from './vcardText'

/** A card being written: parameters in order, groups that no kept property uses, lines folded. */
export class VcardLines {
  private readonly lines: string[] = []
  private group = 0
  private readonly taken: ReadonlySet<string>

  constructor(taken: readonly string[]) {
    this.taken = new Set(taken.map((group) => group.toLowerCase()))
  }

  nextGroup(): string {
    do this.group += 1
    while (this.taken.has(`item${this.group}`))
    return `item${this.group}`
  }

  /** `value` is already as it stands on the wire. */
  add(name: string, params: Readonly<Record<string, string | undefined>>, value: string, group?: string): void {
    const written = Object.entries(params).flatMap(([key, text]) => (text === undefined ? [] : [`;${key}=${key === 'TYPE' ? text : escapeParameter(text)}`]))
    this.push(`${group === undefined ? '' : `${group}.`}${name}${written.join('')}:${value}`)
  }

  addText(name: string, text: string | undefined): void {
    if (text !== undefined) this.add(name, {}, escapeText(text))
  }

  /** A property some other program wrote, as it came. */
  addKept({ name, group, params = {}, value, raw }: KeptProperty): void {
    const written = Object.entries(params).flatMap(([key, values]) => (/^[A-Z0-9-]+$/.test(key) && Array.isArray(values) ? [`;${key}=${values.map((text) => escapeParameter(String(text))).join(',')}`] : []))
    const start = group !== undefined && /^[\p{L}\p{N}_.-]+$/u.test(group) ? `${group}.` : ''
    this.push(`${start}${name}${written.join('')}:${raw === undefined ? escapeText(value) : raw.replace(/\r\n|\r|\n/g, '\\n')}`)
  }

  text(): string {
    return `${this.lines.join('\r\n')}\r\n`
  }

  private push(line: string): void {
    this.lines.push(foldLine(withoutControls(wellFormed(line))))
  }
}
