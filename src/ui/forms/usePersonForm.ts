import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { PersonInput } from '../../core/people'
import { splitName } from '../../core/splitName'
import { useRun } from '../book/useRun'
import { type DraftedFields, useDraftedFields } from '../drafts/useDraftedFields'
import { useScreen } from '../layout/screen'
import type { Start } from './useStart'
import { errorsOf } from './useSaveEntry'

export interface PersonValues {
  readonly name: string
  readonly company: string
  readonly title: string
  readonly email: string
  readonly phone: string
  readonly tags: readonly string[]
}

/** The fields of somebody new and what saving them does: their page opens. */
export function usePersonForm(start: Start, name = ''): { readonly drafted: DraftedFields<PersonValues>; readonly save: () => Promise<boolean> } {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const run = useRun()
  const select = useScreen((screen) => screen.select)
  const initial: PersonValues = { name, company: '', title: '', email: '', phone: '', tags: [] }
  const drafted = useDraftedFields({ ...start, initial, about: (values) => values.name || values.company, excerpt: ({ email, phone }) => [email, phone].filter(Boolean).join(', ') })

  const save = async () => {
    const { values, setErrors } = drafted
    if (values.email.trim() && !/^\S+@\S+$/.test(values.email.trim())) {
      setErrors({ email: t('forms:person.missing.email') })
      return false
    }
    const done = await run({ type: 'person.create', fields: fieldsOf(values) }, { onTrouble: (trouble) => setErrors(errorsOf(trouble, values, { emails: 'email', phones: 'phone', organisations: 'company' })) })
    const id = done?.ids[0]
    if (!id) return false
    select(id)
    go(`/people/${id}`)
    return true
  }
  return { drafted, save }
}

function fieldsOf({ name, company, title, email, phone, tags }: PersonValues): PersonInput {
  const organisation = { name: company.trim() || undefined, title: title.trim() || undefined }
  return {
    name: splitName(name),
    ...(organisation.name || organisation.title ? { organisations: [organisation] } : {}),
    ...(email.trim() && { emails: [{ value: email.trim() }] }),
    ...(phone.trim() && { phones: [{ value: phone.trim() }] }),
    ...(tags.length > 0 && { tags: [...tags] }),
  }
}
