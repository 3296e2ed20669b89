import { Button, Group, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { reachWays } from '../../../core/reach'
import { reachWish, warningsOf } from '../../../core/reachWish'
import type { ReachWay } from '../../../core/today'
import { useScreen } from '../../layout/screen'
import { ReachPanel } from '../../reach/ReachPanel'
import { useReaching } from '../../reach/useReaching'
import { SnoozeMenu } from '../../today/SnoozeMenu'
import { usePersonNudge } from '../../today/usePersonNudge'
import { useShownPerson } from '../shownPerson'
import { useRegion } from '../useRegion'

/** Reaching them the way they like, one click away; then one question: how it went. */
export function ReachActions() {
  const { t } = useTranslation()
  const open = useScreen((screen) => screen.open)
  const { person, lastEntries, restraints } = useShownPerson()
  const ways = reachWays(person, useRegion())
  const warnings = [...restraints.flatMap(({ why }) => why), ...warningsOf(reachWish(person))]
  const { reaching, start: act, wentOut, end } = useReaching(warnings.length > 0)
  const nudge = usePersonNudge(person.id)
  const [best, ...others] = ways
  const personId = person.id
  const last = lastEntries.find((entry) => entry.kind === 'interaction')
  const usual = last?.kind === 'interaction' ? last.channel : undefined
  return (
    <>
      <Group gap={6}>
        {best && <Button variant="filled" size="sm" onClick={() => act(best)}>{t(`today:reach.${best.channel}`)}</Button>}
        {others.length > 0 && <OtherWays ways={others} onAct={act} />}
        <Button onClick={() => open({ form: 'interaction', personId, channel: person.reach.channel ?? usual })} variant={best ? 'default' : 'filled'}>{t('person:act.log')}</Button>
        <Button onClick={() => open({ form: 'note', personId })}>{t('person:act.note')}</Button>
        <Button onClick={() => open({ form: 'reminder', personId })}>{t('person:act.remind')}</Button>
        {nudge && <SnoozeMenu nudge={nudge} size="sm" />}
      </Group>
      {reaching && (
        <ReachPanel personId={personId} reaching={reaching} warnings={warnings} reminderIds={nudge?.reminders.map(({ entryId }) => entryId) ?? []} snoozable={nudge} onWentOut={wentOut} onDone={end} />
      )}
    </>
  )
}

function OtherWays({ ways, onAct }: { readonly ways: readonly ReachWay[]; readonly onAct: (way: ReachWay) => void }) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={15} stroke={1.7} />}>{t('person:act.otherWays')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map((way) => (
          <Menu.Item key={`${way.channel} ${way.value}`} onClick={() => onAct(way)} maw={420}>
            {t(`today:reach.${way.channel}`)} · <bdi>{way.value}</bdi>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
