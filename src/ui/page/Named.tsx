import classes from './Named.module.css'
import { meetsHan, splitAtNames } from './splitAtNames'

interface Props {
  readonly text: string
  /** What of it the user wrote, in whichever script. */
  readonly names: readonly string[]
}

/** A sentence in the language of the page; a name written from right to left turns none of what is around it. */
export function Named({ text, names }: Props) {
  const parts = splitAtNames(text, names)
  return parts.map((part, index) => {
    if (!part.isName) return part.text
    const before = meetsHan(parts[index - 1]?.text ?? '', part.text) && classes.apartBefore
    const after = meetsHan(part.text, parts[index + 1]?.text ?? '') && classes.apartAfter
    return <bdi key={index} className={[before, after].filter(Boolean).join(' ') || undefined}>{part.text}</bdi>
  })
}
