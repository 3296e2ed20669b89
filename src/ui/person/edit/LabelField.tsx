import { Autocomplete } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { labelText, storedLabel } from '../labels'

interface Props {
  readonly value: string | undefined
  readonly onChange: (label: string) => void
  readonly words: readonly string[]
  readonly name?: string
  readonly error?: string
}

/** What something is called, from the common words or any other. */
export function LabelField({ value, onChange, words, name, error }: Props) {
  const { t } = useTranslation()
  const label = name ?? t('person:edit.label')
  return (
    <Autocomplete
      size="xs"
      aria-label={label}
      placeholder={label}
      data={[...new Set(words.map((word) => labelText(t, word)))]}
      value={labelText(t, value)}
      error={error}
      onChange={(typed) => onChange(storedLabel(t, typed))}
      dir="auto"
    />
  )
}
