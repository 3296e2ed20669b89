import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AwayList } from '../../core/away/awayViews'
import type { AwayItem } from '../../core/away/missed'
import type { AwayChoice } from '../../core/away/awayCommands'
import { useTrouble } from '../book/trouble'
import { useMessage } from '../book/useMessage'
import card from '../page/Card.module.css'
import { EmptyState } from '../page/EmptyState'
import { LongList } from '../page/LongList'
import type { LongRows } from '../page/useLongList'
import { Page } from '../page/Page'
import { PageHead } from '../page/PageHead'
import classes from './Away.module.css'
import { AwayRow } from './AwayRow'
import { SpreadDays } from './SpreadDays'
import { type Choices, useChoices } from './useChoices'

interface Props {
  readonly list: Omit<AwayList, 'rows'>
  readonly items: LongRows<AwayItem>
  readonly words: Readonly<Record<'title' | 'text' | 'confirm' | 'nothing' | 'nothingText' | 'back', string>>
  /** Whether a day is proposed for everything at once. */
  readonly spreadFirst?: boolean
  /** Has it done; answers whether it was. */
  readonly settle: (choices: readonly AwayChoice[]) => Promise<boolean>
  readonly onDone: () => void
  readonly onLater: () => void
}

/** What was missed, as one list: each kept, moved or dropped. Nothing changes until it is confirmed. */
export function MissedList(props: Props) {
  const { list, items, words, spreadFirst } = props
  const choices = useChoices(items, list, spreadFirst)
  const confirm = useConfirm(props, choices)
  return (
    <Page>
      <PageHead title={words.title} sub={words.text} />
      {list.total === 0 ? (
        <EmptyState title={words.nothing} text={words.nothingText}>
          <Button variant="filled" onClick={confirm}>{words.back}</Button>
        </EmptyState>
      ) : (
        <Missed {...props} choices={choices} confirm={confirm} />
      )}
    </Page>
  )
}

interface MissedProps extends Props {
  readonly choices: Choices
  readonly confirm: () => void
}

function Missed({ list: { to, budget }, items, words, onLater, choices, confirm }: MissedProps) {
  const { t } = useTranslation()
  const attempt = useAttempt()
  return (
    <>
      <Group gap={6} mt={12}>
        <Button size="xs" onClick={() => attempt(choices.spread())}>{t('away:spread')}</Button>
        <Button size="xs" onClick={() => attempt(choices.all('keep'))}>{t('away:keepAll')}</Button>
        <Button size="xs" onClick={() => attempt(choices.all('drop'))}>{t('away:dropAll')}</Button>
      </Group>
      <LongList list={items}>
        {(shown) => (
          <ul className={card.list} aria-label={words.title}>
            {shown.map((item) => <AwayRow key={item.key} item={item} choice={choices.of(item)} today={to} onChoose={(choice) => choices.choose(item, choice)} />)}
          </ul>
        )}
      </LongList>
      <SpreadDays days={choices.days} budget={budget} today={to} />
      <Group gap={8} mt={14} className={classes.settle}>
        <Button variant="filled" disabled={items.rows.some((item) => choices.of(item).does === 'move' && !choices.of(item).until)} onClick={confirm}>{words.confirm}</Button>
        <Button onClick={onLater}>{t('away:later')}</Button>
      </Group>
    </>
  )
}

/** Has done what was chosen for everything, also for what is not drawn yet. */
function useConfirm({ items, settle, onDone }: Pick<Props, 'items' | 'settle' | 'onDone'>, choices: Choices): () => void {
  const { t } = useTranslation()
  const say = useMessage()
  const attempt = useAttempt()
  const confirm = async () => {
    const chosen = (await items.everything()).map((item) => ({ kind: item.kind, personId: item.personId, entryId: item.entryId, title: t('away:belated', { what: say(item.line) }), ...choices.of(item) }))
    if (await settle(chosen)) onDone()
  }
  return () => attempt(confirm())
}

/** What asks for the rest of the list may fail. */
function useAttempt(): (work: Promise<void>) => void {
  const trouble = useTrouble()
  return (work) => void work.catch(trouble.show)
}
