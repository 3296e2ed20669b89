import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { useRun } from '../book/useRun'
import { cardStart } from '../cards/cardStart'
import { useScreen } from '../layout/screen'
import type { ReasonActsProps } from '../today/reasonActs'

/** Thanks owed: a card by hand is one click, or it was said in another way. */
export function ThanksActs({ nudge, entryId, primary }: ReasonActsProps) {
  const { t } = useTranslation()
  const run = useRun()
  const open = useScreen((screen) => screen.open)
  const settings = useQuery(calls.ask.settings.show.queryOptions({ input: {} }))
  const title = nudge.behind.find((behind) => behind.entryId === entryId)?.title ?? ''
  const writeCard = () => open({ form: 'card', personId: nudge.personId, forId: entryId, text: cardStart(t, { name: nudge.name, title, me: settings.data?.me?.name }) })
  return (
    <>
      <Button size="xs" variant={primary ? 'filled' : 'default'} data-act="reach" onClick={writeCard}>{t('gratitude:writeCard')}</Button>
      <Button size="xs" data-act="done" onClick={() => void run({ type: 'thanks.say', entryId })}>{t('gratitude:thanked')}</Button>
    </>
  )
}
