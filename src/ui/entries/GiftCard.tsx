import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRun } from '../book/useRun'
import { useToday } from '../book/useToday'
import { GiftFields } from '../forms/GiftFields'
import { useGift } from '../forms/useGift'
import { type CardProps, defineCard, type EditorProps } from './card'
import classes from './Cards.module.css'
import { formatMoney } from './formatMoney'
import { InlineForm } from './InlineForm'
import { OutsideLink } from './OutsideLink'

function GiftCard({ entry }: CardProps<'gift'>) {
  const { t, i18n } = useTranslation()
  const { title, reason, occasion, price, currency, url, reaction } = entry
  const details = [occasion, price && formatMoney(price, currency, i18n.language)].filter(Boolean).join(' · ')
  return (
    <>
      <p className={classes.said} dir="auto">
        <b>{title}</b>
        {reason && <span className={classes.reason}>: {reason}</span>}
      </p>
      {reaction && <p className={classes.said} dir="auto">{t('timeline:gift.reaction', { text: reaction })}</p>}
      {(details || url) && (
        <p className={classes.details}>
          {details} {url && <OutsideLink url={url} />}
        </p>
      )}
    </>
  )
}

function GiftButtons({ entry }: CardProps<'gift'>) {
  const { t } = useTranslation()
  const run = useRun()
  const today = useToday()
  if (entry.status !== 'idea' && entry.status !== 'planned') return null
  return (
    <Button size="compact-sm" mt={4} onClick={() => void run({ type: 'entry.edit', id: entry.id, patch: { status: 'given', at: today } })}>
      {t('timeline:gift.give')}
    </Button>
  )
}

function GiftEditor({ start, onDone }: EditorProps) {
  const { t } = useTranslation()
  const { drafted, save } = useGift(start)
  return (
    <InlineForm label={t('forms:gift.edit')} drafted={drafted} save={save} onDone={onDone}>
      <GiftFields drafted={drafted} />
    </InlineForm>
  )
}

export const giftCard = defineCard<'gift'>({
  Card: GiftCard,
  Buttons: GiftButtons,
  Editor: GiftEditor,
  form: 'gift',
  tone: 'amber',
  meta: ({ direction, status }) => [{ key: `timeline:gift.${direction}.${status}` }],
})
