import { Checkbox, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { referralOutcomes } from '../../core/entries/referral'
import { useToday } from '../book/useToday'
import type { DraftedFields } from '../drafts/useDraftedFields'
import { Choices } from '../forms/Choices'
import { PersonPicker } from '../forms/PersonPicker'
import { WhenField } from '../forms/WhenField'
import type { ReferralValues } from './useReferral'

/** Who sent whom, what about, what came of it, and whether they were thanked. */
export function ReferralFields({ drafted: { values, set, errors } }: { readonly drafted: DraftedFields<ReferralValues> }) {
  const { t } = useTranslation()
  const today = useToday()
  const asksBy = values.by.length === 0
  return (
    <>
      <PersonPicker single label={t('sales:referral.by')} value={values.by} onChange={(by) => set('by', by)} error={errors.by} autoFocus={asksBy} />
      <PersonPicker label={t('sales:referral.sent')} value={values.sent} onChange={(sent) => set('sent', sent)} error={errors.sent} autoFocus={!asksBy && values.sent.length === 0} />
      <TextInput label={t('sales:referral.text')} placeholder={t('sales:referral.textPlaceholder')} value={values.text} onChange={(event) => set('text', event.currentTarget.value)} dir="auto" />
      <WhenField label={t('forms:log.when')} value={values.when} onChange={(when) => set('when', when)} error={errors.when} placeholder={t('forms:log.today')} toward="past" emptyMeans={today} />
      <Choices label={t('sales:referral.outcome')} value={values.outcome} onChange={(outcome) => set('outcome', outcome)} options={referralOutcomes.map((value) => ({ value, label: t(`sales:outcome.${value}`) }))} />
      <TextInput label={t('sales:referral.result')} value={values.result} onChange={(event) => set('result', event.currentTarget.value)} dir="auto" />
      <Checkbox label={t('sales:referral.thanked')} checked={values.thanked} onChange={(event) => set('thanked', event.currentTarget.checked)} />
    </>
  )
}
