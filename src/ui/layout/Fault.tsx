import { Code, type CodeProps } from '@mantine/core'

interface Props extends CodeProps {
  readonly error: unknown
}

/** What failed, in the words of the program: small, for a report. */
export function Fault({ error, ...props }: Props) {
  return <Code {...props}>{error instanceof Error ? error.message : String(error)}</Code>
}
