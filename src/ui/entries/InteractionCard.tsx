import { useTranslation } from 'react-i18next'
import { LogFields } from '../forms/LogFields'
import { useLog } from '../forms/useLog'
import { type CardProps, defineCard, type EditorProps } from './card'
import { Clamped } from './Clamped'
import classes from './Cards.module.css'
import { InlineForm } from './InlineForm'

function InteractionCard({ entry }: CardProps<'interaction'>) {
  const { t } = useTranslation()
  if (!entry.text) return <p className={classes.plain}>{t(entry.answered === false ? 'timeline:interaction.missed' : `timeline:interaction.${entry.direction}`, { channel: t(`forms:channel.${entry.channel}`) })}</p>
  return (
    <Clamped>
      <p className={classes.said} dir="auto">{entry.text}</p>
    </Clamped>
  )
}

function InteractionEditor({ start, onDone }: EditorProps) {
  const { t } = useTranslation()
  const { drafted, save } = useLog(start)
  return (
    <InlineForm label={t('forms:log.edit')} drafted={drafted} save={save} onDone={onDone}>
      <LogFields drafted={drafted} isNew={false} />
    </InlineForm>
  )
}

export const interactionCard = defineCard<'interaction'>({
  Card: InteractionCard,
  Editor: InteractionEditor,
  tone: 'ember',
  meta: ({ channel, text, answered, minutes, estimated, bulk }) => [
    ...(text ? [{ key: `timeline:channel.${channel}` }] : []),
    ...(text && answered === false ? [{ key: 'timeline:interaction.noAnswer' }] : []),
    ...(minutes ? [{ key: 'timeline:interaction.minutes', params: { count: minutes } }] : []),
    ...(bulk ? [{ key: 'timeline:interaction.bulk' }] : []),
    ...(estimated ? [{ key: 'timeline:interaction.estimated' }] : []),
  ],
})
