import { splitAtNames } from './splitAtNames'

interface Props {
  readonly text: string
  /** What of it the user wrote, in whichever script. */
  readonly names: readonly string[]
}

/** A sentence in the language of the page; a name written from right to left turns none of what is around it. */
export function Named({ text, names }: Props) {
  return splitAtNames(text, names).map((part, index) => (part.isName ? <bdi key={index}>{part.text}</bdi> : part.text))
}
