import { Autocomplete, Button, Group, Modal, TagsInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GiftLimit } from '../../core/gifts/giftLimit'
import { useRun } from '../book/useRun'
import { amountOf } from '../../core/amountOf'
import { Choices } from '../forms/Choices'
import { currencies } from '../forms/currencies'
import fields from '../forms/Fields.module.css'
import form from '../forms/FormDialog.module.css'

const pers = ['recipient', 'employer', 'gift'] as const

/** One limit: how much, in what, counted how, and for whom. */
export function LimitDialog({ limit, onClose }: { readonly limit: GiftLimit; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const run = useRun()
  const [value, setValue] = useState<GiftLimit>(limit)
  const [errors, setErrors] = useState<Readonly<Partial<Record<'name' | 'amount' | 'currency' | 'form', string>>>>({})
  const change = (part: Partial<GiftLimit>) => setValue({ ...value, ...part })
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const amount = amountOf(value.amount)
    const currency = value.currency.trim().toUpperCase()
    const missing = {
      ...(value.name.trim() === '' && { name: t('giftPage:limits.missing.name') }),
      ...(!amount && { amount: t('forms:gift.missing.price') }),
      ...(!/^[A-Z]{3}$/.test(currency) && { currency: t('giftPage:limits.missing.currency') }),
    }
    setErrors(missing)
    if (!amount || Object.keys(missing).length > 0) return
    const kept = { ...value, amount, currency, tags: value.tags?.length ? [...value.tags] : undefined }
    if (await run({ type: 'giftLimit.set', limit: kept }, { onTrouble: ({ text }) => setErrors({ form: text }) })) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('giftPage:limits.dialog')} closeButtonProps={{ 'aria-label': t('forms:close') }}>
      <form onSubmit={(event) => void save(event)} className={form.form} noValidate>
        <TextInput label={t('giftPage:limits.name')} value={value.name} error={errors.name} onChange={(event) => change({ name: event.currentTarget.value })} dir="auto" data-autofocus />
        <div className={fields.two}>
          <TextInput label={t('giftPage:limits.amount')} description={t('giftPage:limits.amountHint')} inputWrapperOrder={['label', 'input', 'description', 'error']} inputMode="decimal" value={value.amount} error={errors.amount} onChange={(event) => change({ amount: event.currentTarget.value })} />
          <Autocomplete label={t('forms:gift.currency')} error={errors.currency} data={[...currencies]} value={value.currency} onChange={(currency) => change({ currency })} className={fields.short} />
        </div>
        <Choices label={t('giftPage:limits.counted')} value={value.per} onChange={(per) => change({ per })} options={pers.map((per) => ({ value: per, label: t(`giftPage:limits.counts.${per}`) }))} />
        <TagsInput label={t('giftPage:limits.tags')} description={t('giftPage:limits.tagsHint')} inputWrapperOrder={['label', 'input', 'description', 'error']} value={[...(value.tags ?? [])]} onChange={(tags) => change({ tags })} />
        {errors.form && <p role="alert" className={form.error}>{errors.form}</p>}
        <Group justify="flex-end" gap={8}>
          <Button onClick={onClose}>{t('forms:cancel')}</Button>
          <Button type="submit" variant="filled">{t('forms:save')}</Button>
        </Group>
      </form>
    </Modal>
  )
}
