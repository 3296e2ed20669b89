import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRun } from '../book/useRun'
import { type CardProps, defineCard, type EditorProps } from '../entries/card'
import classes from '../entries/Cards.module.css'
import { InlineForm } from '../entries/InlineForm'
import { ReferralFields } from './ReferralFields'
import { useReferral } from './useReferral'

function ReferralCard({ entry: { text, outcome, result } }: CardProps<'referral'>) {
  const { t } = useTranslation()
  return (
    <>
      <p className={classes.said} dir="auto">
        <b>{t(`sales:came.${outcome}`)}</b>
        {text && <span>: {text}</span>}
      </p>
      {result && <p className={classes.said} dir="auto">{result}</p>}
    </>
  )
}

function ReferralButtons({ entry: { id, thankedOn } }: CardProps<'referral'>) {
  const { t } = useTranslation()
  const run = useRun()
  if (thankedOn) return null
  return (
    <Button size="compact-sm" mt={4} onClick={() => void run({ type: 'thanks.say', entryId: id })}>
      {t('gratitude:thanked')}
    </Button>
  )
}

function ReferralEditor({ start, onDone }: EditorProps) {
  const { t } = useTranslation()
  const { drafted, save } = useReferral(start)
  return (
    <InlineForm label={t('sales:referral.edit')} drafted={drafted} save={save} onDone={onDone}>
      <ReferralFields drafted={drafted} />
    </InlineForm>
  )
}

export const referralCard = defineCard<'referral'>({
  Card: ReferralCard,
  Buttons: ReferralButtons,
  Editor: ReferralEditor,
  tone: 'ember',
  meta: ({ thankedOn }) => [{ key: 'sales:meta.referral' }, ...(thankedOn ? [{ key: 'sales:meta.thanked' }] : [])],
})
