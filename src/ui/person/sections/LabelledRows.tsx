import { Checkbox, TextInput } from '@mantine/core'
import { IconExternalLink, IconMail, IconPhone, IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Labelled } from '../../../core/people'
import { CopyButton } from '../edit/CopyButton'
import { LabelField } from '../edit/LabelField'
import { OpenButton } from '../edit/OpenButton'
import { RowList } from '../edit/RowList'
import { contactLabels, labelText, serviceLabels } from '../labels'
import { usePatch, useShownPerson } from '../shownPerson'
import classes from './Sections.module.css'

export type LabelledField = 'emails' | 'phones' | 'urls' | 'handles'

interface Props {
  readonly field: LabelledField
  readonly adding: boolean
  readonly onAdded: () => void
}

const checks: Readonly<Record<LabelledField, RegExp>> = { emails: /^\S+@\S+$/, phones: /\d/, urls: /\./, handles: /\S/ }
const blank: Labelled = { label: '', value: '' }

/** E-mails, phones, links or handles, each with what it is for and which one they prefer. */
export function LabelledRows({ field, adding, onAdded }: Props) {
  const { t } = useTranslation()
  const items = useShownPerson().person[field]
  const patch = usePatch()
  const kind = t(`person:contact.one.${field}`)
  return (
    <RowList
      items={items}
      nameOf={({ label }) => labelText(t, label) || kind}
      show={({ value, preferred }) => (
        <>
          <span dir="auto">{value}</span>
          {preferred && <IconStarFilled size={12} className={classes.preferred} role="img" aria-label={t('person:contact.preferred')} />}
        </>
      )}
      fields={(item, change, error) => (
        <>
          <TextInput size="xs" aria-label={kind} placeholder={kind} value={item.value} error={error} onChange={(event) => change({ ...item, value: event.currentTarget.value })} dir="auto" data-autofocus />
          <LabelField value={item.label} words={field === 'handles' ? serviceLabels : contactLabels} onChange={(label) => change({ ...item, label })} />
          <Checkbox size="xs" label={t('person:contact.preferred')} checked={item.preferred ?? false} onChange={(event) => change({ ...item, preferred: event.currentTarget.checked || undefined })} />
        </>
      )}
      check={({ value }) => (checks[field].test(value.trim()) ? undefined : t(`person:contact.wrong.${field}`))}
      isEmpty={({ value }) => value.trim() === ''}
      saveAll={(next) => patch({ [field]: next.map(tidy) })}
      acts={({ value }) => <Acts field={field} value={value} />}
      adding={adding ? blank : undefined}
      onAdded={onAdded}
    />
  )
}

function tidy({ label, value, preferred }: Labelled): Labelled {
  return { ...(label?.trim() && { label: label.trim() }), value: value.trim(), ...(preferred && { preferred }) }
}

function Acts({ field, value }: { readonly field: LabelledField; readonly value: string }) {
  const { t } = useTranslation()
  const dial = value.replace(/(?:ext|x|#|;|,).*$/i, '').replace(/(?!^\+)\D/g, '')
  return (
    <>
      {field === 'emails' && <OpenButton href={`mailto:${encodeURIComponent(value).replaceAll('%40', '@')}`} label={t('person:act.mail', { value })} icon={IconMail} />}
      {field === 'phones' && <OpenButton href={`tel:${dial}`} label={t('person:act.call', { value })} icon={IconPhone} />}
      {field === 'urls' && /^https:/i.test(withScheme(value)) && <OpenButton href={withScheme(value)} label={t('person:act.open', { value })} icon={IconExternalLink} />}
      <CopyButton value={value} />
    </>
  )
}

function withScheme(url: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`
}
