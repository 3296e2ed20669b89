import { TextInput, Textarea } from '@mantine/core'
import type { Trouble } from '../../book/trouble'
import { EditInPlace } from './EditInPlace'
import { Row } from './Section'

interface Props {
  readonly label: string
  readonly value: string | undefined
  /** Given the trimmed text; '' takes the field away. */
  readonly save: (text: string) => Promise<Trouble | undefined>
  readonly placeholder: string
  readonly long?: boolean
  /** Beside the value when nobody is editing it. */
  readonly show?: string
}

/** A line with one text, edited where it stands. */
export function EditableText({ label, value = '', save, placeholder, long, show }: Props) {
  return (
    <Row name={label}>
      <EditInPlace
        label={label}
        value={value}
        show={value ? <span dir="auto">{show ?? value}</span> : <Nothing text={placeholder} />}
        save={async (text) => (await save(text.trim()))?.text}
        fields={(text, change, error) => {
          const props = { 'aria-label': label, size: 'xs' as const, value: text, error, dir: 'auto', onChange: (event: { readonly currentTarget: { readonly value: string } }) => change(event.currentTarget.value) }
          return long ? <Textarea autosize minRows={2} maxRows={8} {...props} /> : <TextInput {...props} />
        }}
      />
    </Row>
  )
}

/** What stands where nothing is written yet. */
export function Nothing({ text }: { readonly text: string }) {
  return <span style={{ color: 'var(--faint)' }}>{text}</span>
}
