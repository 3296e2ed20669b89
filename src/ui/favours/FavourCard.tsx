import { useTranslation } from 'react-i18next'
import { type CardProps, defineCard, type EditorProps } from '../entries/card'
import classes from '../entries/Cards.module.css'
import { InlineForm } from '../entries/InlineForm'
import { FavourFields } from './FavourFields'
import { useFavour } from './useFavour'

function FavourCard({ entry: { title, reaction } }: CardProps<'favour'>) {
  const { t } = useTranslation()
  return (
    <>
      <p className={classes.said} dir="auto"><b>{title}</b></p>
      {reaction && <p className={classes.said} dir="auto">{t('timeline:gift.reaction', { text: reaction })}</p>}
    </>
  )
}

function FavourEditor({ start, onDone }: EditorProps) {
  const { t } = useTranslation()
  const { drafted, save } = useFavour(start)
  return (
    <InlineForm label={t('favours:form.edit')} drafted={drafted} save={save} onDone={onDone}>
      <FavourFields drafted={drafted} />
    </InlineForm>
  )
}

export const favourCard = defineCard<'favour'>({
  Card: FavourCard,
  Editor: FavourEditor,
  tone: 'amber',
  meta: ({ direction, sort }) => [{ key: `favours:${direction}.${sort}` }],
})
