import { TextInput, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Address } from '../../../core/people'
import { CopyButton } from '../edit/CopyButton'
import { LabelField } from '../edit/LabelField'
import { RowList } from '../edit/RowList'
import { contactLabels, labelText } from '../labels'
import { usePatch, useShownPerson } from '../shownPerson'

const parts = ['street', 'extended', 'poBox', 'postalCode', 'city', 'region', 'country'] as const
const always = new Set<string>(['street', 'postalCode', 'city', 'country'])

/** Where to send a letter, or ring the bell. */
export function Addresses({ adding, onAdded }: { readonly adding: boolean; readonly onAdded: () => void }) {
  const { t } = useTranslation()
  const { addresses } = useShownPerson().person
  const patch = usePatch()
  const input = (address: Address, change: (address: Address) => void) => (part: (typeof parts)[number]) => (
    <TextInput key={part} size="xs" aria-label={t(`person:address.${part}`)} placeholder={t(`person:address.${part}`)} value={address[part] ?? ''} onChange={(event) => change({ ...address, [part]: event.currentTarget.value })} dir="auto" />
  )
  return (
    <RowList
      items={addresses}
      nameOf={({ label }) => labelText(t, label) || t('person:contact.one.addresses')}
      show={(address) => <span dir="auto">{addressLines(address)}</span>}
      fields={(address, change) => (
        <>
          {address.formatted !== undefined && !address.street && (
            <Textarea size="xs" autosize minRows={2} aria-label={t('person:contact.one.addresses')} value={address.formatted} onChange={(event) => change({ ...address, formatted: event.currentTarget.value })} dir="auto" />
          )}
          {parts.filter((part) => always.has(part) || address[part]).map(input(address, change))}
          <LabelField value={address.label} words={contactLabels} onChange={(label) => change({ ...address, label })} />
        </>
      )}
      isEmpty={({ label: _label, ...rest }) => Object.values(rest).every((part) => part.trim() === '')}
      saveAll={(next) => patch({ addresses: next.map((address) => (addresses.includes(address) ? address : tidy(address))) })}
      acts={(address) => <CopyButton value={addressLines(address)} />}
      adding={adding ? {} : undefined}
      onAdded={onAdded}
    />
  )
}

/** As it stands on an envelope. */
function addressLines({ formatted, street, extended, poBox, postalCode, city, region, country }: Address): string {
  const own = [street, extended, poBox, [postalCode, city].filter(Boolean).join(' '), region, country].filter(Boolean).join('\n')
  return own || (formatted ?? '')
}

/** A part that was changed makes the old text of the whole untrue. */
function tidy(address: Address): Address {
  const filled = Object.fromEntries(Object.entries(address).flatMap(([part, text]) => (text.trim() ? [[part, text.trim()]] : []))) as Address
  if (!parts.some((part) => filled[part])) return filled
  const { formatted: _formatted, ...rest } = filled
  return rest
}
