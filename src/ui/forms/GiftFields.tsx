import { Autocomplete, TextInput, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DraftedFields } from '../drafts/useDraftedFields'
import { givings } from '../../core/gifts/giving'
import { useAreas } from '../areas/useAreas'
import { useMessage } from '../book/useMessage'
import { Concerns } from '../gifts/Concerns'
import concernClasses from '../gifts/Concerns.module.css'
import { useGiftCheck } from '../gifts/useGiftCheck'
import { Choices } from './Choices'
import { currencies } from './currencies'
import classes from './Fields.module.css'
import { OffLimitsReminder } from './OffLimitsReminder'
import { PersonPicker } from './PersonPicker'
import type { GiftValues } from './useGift'

const directions = ['out', 'in'] as const
const statuses = ['idea', 'planned', 'given', 'declined'] as const

/** What, why it fits, for which occasion; beside it what this person does not want. */
export function GiftFields({ drafted: { values, set, errors }, id }: { readonly drafted: DraftedFields<GiftValues>; readonly id?: string }) {
  const { t } = useTranslation()
  const say = useMessage()
  const check = useGiftCheck(values, id)
  const weighty = check?.concerns.some(({ verdict }) => verdict !== 'near') ?? false
  const asksWhom = values.people.length === 0
  const received = values.direction === 'in'
  const chooseDirection = (direction: GiftValues['direction']) => {
    set('direction', direction)
    if (direction === 'in') set('status', 'given')
  }
  return (
    <>
      <PersonPicker label={t(received ? 'forms:gift.from' : 'forms:gift.for')} value={values.people} onChange={(people) => set('people', people)} error={errors.people} autoFocus={asksWhom} />
      {!received && <OffLimitsReminder people={values.people} />}
      <TextInput label={t('forms:gift.title')} value={values.title} error={errors.title} onChange={(event) => set('title', event.currentTarget.value)} dir="auto" data-autofocus={!asksWhom || undefined} />
      {check && <Concerns concerns={check.concerns} />}
      {(weighty || values.override !== '' || errors.override) && !received && (
        <Textarea label={t('giftPage:override')} description={t('giftPage:overrideHint')} autosize minRows={1} maxRows={4} value={values.override} error={errors.override} onChange={(event) => set('override', event.currentTarget.value)} dir="auto" />
      )}
      <Textarea label={t(received ? 'forms:gift.reasonIn' : 'forms:gift.reason')} placeholder={received ? undefined : t('forms:gift.reasonPlaceholder')} autosize minRows={2} maxRows={6} value={values.reason} error={errors.reason} onChange={(event) => set('reason', event.currentTarget.value)} dir="auto" />
      <div className={classes.halves}>
        <TextInput label={t('forms:gift.occasion')} placeholder={t('forms:gift.occasionPlaceholder')} value={values.occasion} onChange={(event) => set('occasion', event.currentTarget.value)} dir="auto" />
        <div className={classes.two}>
          <TextInput label={t('forms:gift.price')} inputMode="decimal" value={values.price} error={errors.price} onChange={(event) => set('price', event.currentTarget.value)} />
          <Autocomplete label={t('forms:gift.currency')} data={[...currencies]} value={values.currency} error={errors.currency} onChange={(currency) => set('currency', currency)} className={classes.short} />
        </div>
      </div>
      <TextInput label={t('forms:gift.url')} inputMode="url" value={values.url} error={errors.url} onChange={(event) => set('url', event.currentTarget.value)} />
      <div className={classes.halves}>
        <Choices label={t('forms:gift.direction')} value={values.direction} onChange={chooseDirection} options={directions.map((value) => ({ value, label: t(`forms:gift.directions.${value}`) }))} />
        {!received && <Choices label={t('forms:gift.status')} value={values.status} onChange={(status) => set('status', status)} options={statuses.map((value) => ({ value, label: t(`forms:gift.statuses.${value}`) }))} />}
      </div>
      {!received && <GivingFields values={values} set={set} />}
      {check?.hint && <p role="status" className={concernClasses.hint}>{say(check.hint)}</p>}
      {(values.status === 'given' || values.status === 'declined') && (
        <TextInput label={t(received ? 'forms:gift.thanks' : 'forms:gift.reaction')} value={values.reaction} onChange={(event) => set('reaction', event.currentTarget.value)} dir="auto" />
      )}
    </>
  )
}

const sales: ReadonlySet<string> = new Set(['earned', 'contractual'])

/** Of free will or owed; what is earned or by contract only for those who give at work. */
function GivingFields({ values: { giving, deal }, set }: Pick<DraftedFields<GiftValues>, 'values' | 'set'>) {
  const { t } = useTranslation()
  const atWork = useAreas().includes('giftPolicy')
  const offered = ['', ...givings].filter((value) => atWork || value === giving || !sales.has(value))
  return (
    <>
      <Choices label={t('giftPage:giving')} value={giving} onChange={(value) => set('giving', value)} options={offered.map((value) => ({ value, label: t(`giftPage:givings.${value || 'byOccasion'}`) }))} />
      {atWork && giving !== '' && giving !== 'free-will' && giving !== 'occasion' && <TextInput label={t('giftPage:deal')} placeholder={t('giftPage:dealPlaceholder')} value={deal} onChange={(event) => set('deal', event.currentTarget.value)} dir="auto" />}
    </>
  )
}
