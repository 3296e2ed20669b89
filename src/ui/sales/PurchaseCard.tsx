import { useTranslation } from 'react-i18next'
import { type CardProps, defineCard, type EditorProps } from '../entries/card'
import classes from '../entries/Cards.module.css'
import { formatMoney } from '../entries/formatMoney'
import { InlineForm } from '../entries/InlineForm'
import { PurchaseFields } from './PurchaseFields'
import { usePurchase } from './usePurchase'

function PurchaseCard({ entry: { title, amount, currency, text } }: CardProps<'purchase'>) {
  const { i18n } = useTranslation()
  return (
    <>
      <p className={classes.said} dir="auto">
        <b>{title}</b>
        {amount && ` · ${formatMoney(amount, currency, i18n.language)}`}
      </p>
      {text && <p className={classes.said} dir="auto">{text}</p>}
    </>
  )
}

function PurchaseEditor({ start, onDone }: EditorProps) {
  const { t } = useTranslation()
  const { drafted, save } = usePurchase(start)
  return (
    <InlineForm label={t('sales:purchase.edit')} drafted={drafted} save={save} onDone={onDone}>
      <PurchaseFields drafted={drafted} />
    </InlineForm>
  )
}

export const purchaseCard = defineCard<'purchase'>({ Card: PurchaseCard, Editor: PurchaseEditor, tone: 'leaf', meta: () => [{ key: 'sales:meta.purchase' }] })
