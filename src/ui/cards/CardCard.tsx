import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useRun } from '../book/useRun'
import { type CardProps, defineCard, type EditorProps } from '../entries/card'
import classes from '../entries/Cards.module.css'
import { InlineForm } from '../entries/InlineForm'
import { CardFields } from './CardFields'
import { useCard } from './useCard'

function CardCard({ entry: { text, occasion } }: CardProps<'card'>) {
  return (
    <>
      {occasion && <p className={classes.said} dir="auto"><b>{occasion}</b></p>}
      {text && <p className={classes.said} dir="auto">{text}</p>}
    </>
  )
}

function CardButtons({ entry: { id, direction, status } }: CardProps<'card'>) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const run = useRun()
  if (direction === 'in' || status === 'sent') return null
  return (
    <Group gap={6} mt={4}>
      <Button size="compact-sm" onClick={() => go(`/gifts/cards/${id}`)}>{t('cards:show')}</Button>
      <Button size="compact-sm" onClick={() => void run({ type: 'card.send', entryId: id })}>{t('cards:sent')}</Button>
    </Group>
  )
}

function CardEditor({ start, onDone }: EditorProps) {
  const { t } = useTranslation()
  const { drafted, save } = useCard(start)
  return (
    <InlineForm label={t('cards:edit')} drafted={drafted} save={save} onDone={onDone}>
      <CardFields drafted={drafted} />
    </InlineForm>
  )
}

export const cardCard = defineCard<'card'>({
  Card: CardCard,
  Buttons: CardButtons,
  Editor: CardEditor,
  tone: 'amber',
  meta: ({ direction, status }) => [{ key: direction === 'in' ? 'cards:status.in' : `cards:status.${status}` }],
})
