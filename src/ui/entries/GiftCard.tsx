import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { givingOf } from '../../core/gifts/giving'
import { useRun } from '../book/useRun'
import { useScreen } from '../layout/screen'
import { WriteCardFor } from '../cards/WriteCardFor'
import { GiftFields } from '../forms/GiftFields'
import { useGift } from '../forms/useGift'
import { type CardProps, defineCard, type EditorProps } from './card'
import classes from './Cards.module.css'
import { formatMoney } from './formatMoney'
import { InlineForm } from './InlineForm'
import { OutsideLink } from './OutsideLink'

function GiftCard({ entry }: CardProps<'gift'>) {
  const { t, i18n } = useTranslation()
  const { title, reason, occasion, price, currency, url, reaction, override } = entry
  const details = [occasion, price && formatMoney(price, currency, i18n.language)].filter(Boolean).join(' · ')
  return (
    <>
      <p className={classes.said} dir="auto">
        <b>{title}</b>
        {reason && <span className={classes.reason}>: {reason}</span>}
      </p>
      {override && <p className={classes.small} dir="auto">{t('giftPage:allTheSame', { text: override })}</p>}
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
  const open = useScreen((screen) => screen.open)
  if (entry.direction === 'in' || (entry.status !== 'idea' && entry.status !== 'planned')) return null
  /** What stands in the way is settled in the form, where there is room to say why. */
  const give = () => void run({ type: 'gift.give', id: entry.id }, { onTrouble: () => open({ form: 'gift', entryId: entry.id, status: 'given' }) })
  return (
    <Group gap={6} mt={4}>
      <Button size="compact-sm" onClick={give}>{t('timeline:gift.give')}</Button>
      <WriteCardFor gift={entry} />
    </Group>
  )
}

function GiftEditor({ start, onDone }: EditorProps) {
  const { t } = useTranslation()
  const { drafted, save, id } = useGift(start)
  return (
    <InlineForm label={t('forms:gift.edit')} drafted={drafted} save={save} onDone={onDone}>
      <GiftFields drafted={drafted} id={id} />
    </InlineForm>
  )
}

export const giftCard = defineCard<'gift'>({
  Card: GiftCard,
  Buttons: GiftButtons,
  Editor: GiftEditor,
  tone: 'amber',
  meta: (gift) => [{ key: `timeline:gift.${gift.direction}.${gift.status}` }, ...(gift.direction === 'out' && gift.status === 'given' ? [{ key: `gifts:giving.${givingOf(gift)}` }] : [])],
})
