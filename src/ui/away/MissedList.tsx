import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AwayList } from '../../core/away'
import type { AwayChoice } from '../../core/awayCommands'
import { useMessage } from '../book/useMessage'
import card from '../page/Card.module.css'
import { EmptyState } from '../page/EmptyState'
import { LongList } from '../page/LongList'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'
import { AwayRow } from './AwayRow'
import { SpreadDays } from './SpreadDays'
import { useChoices } from './useChoices'

interface Props {
  readonly list: AwayList
  readonly words: Readonly<Record<'title' | 'text' | 'confirm' | 'nothing' | 'nothingText' | 'back', string>>
  /** Whether a day is proposed for everything at once. */
  readonly spreadFirst?: boolean
  /** Has it done; answers whether it was. */
  readonly settle: (choices: readonly AwayChoice[]) => Promise<boolean>
  readonly onDone: () => void
  readonly onLater: () => void
}

/** What was missed, as one list: each kept, moved or dropped. Nothing changes until it is confirmed. */
export function MissedList({ list, words, spreadFirst, settle, onDone, onLater }: Props) {
  const { t } = useTranslation()
  const say = useMessage()
  const { items, to, budget } = list
  const choices = useChoices(list, spreadFirst)
  const confirm = async () => {
    const chosen = items.map((item) => ({ kind: item.kind, personId: item.personId, entryId: item.entryId, title: t('away:belated', { what: say(item.line) }), ...choices.of(item) }))
    if (await settle(chosen)) onDone()
  }
  const head = <PageHead title={words.title} sub={words.text} />
  if (items.length === 0) {
    return (
      <Page>
        {head}
        <EmptyState title={words.nothing} text={words.nothingText}>
          <Button variant="filled" onClick={() => void confirm()}>{words.back}</Button>
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page>
      {head}
      <Group gap={6} mt={12}>
        <Button size="xs" onClick={choices.spread}>{t('away:spread')}</Button>
        <Button size="xs" onClick={() => choices.all('keep')}>{t('away:keepAll')}</Button>
        <Button size="xs" onClick={() => choices.all('drop')}>{t('away:dropAll')}</Button>
      </Group>
      <LongList rows={items}>
        {(shown) => (
          <ul className={card.list} aria-label={words.title}>
            {shown.map((item) => <AwayRow key={item.key} item={item} choice={choices.of(item)} today={to} onChoose={(choice) => choices.choose(item, choice)} />)}
          </ul>
        )}
      </LongList>
      <SpreadDays days={choices.days} budget={budget} today={to} />
      <Group gap={8} mt={14}>
        <Button variant="filled" disabled={items.some((item) => choices.of(item).does === 'move' && !choices.of(item).until)} onClick={() => void confirm()}>{words.confirm}</Button>
        <Button onClick={onLater}>{t('away:later')}</Button>
      </Group>
    </Page>
  )
}
