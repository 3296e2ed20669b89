import { Button, Group } from '@mantine/core'
import { IconAlertTriangle, IconBan, IconClockPause, IconQuestionMark } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Concern } from '../../core/gifts/safety'
import { offLimitNames, type RiskCategory } from '../../core/gifts/riskCategories'
import { useRun } from '../book/useRun'
import { Told } from '../page/Told'
import classes from './Concerns.module.css'

const icons = { held: IconQuestionMark, waits: IconClockPause, refused: IconBan, near: IconAlertTriangle }

/** What speaks against a gift, each in a sentence; where nobody asked yet, what to ask and both answers. */
export function Concerns({ concerns }: { readonly concerns: readonly Concern[] }) {
  const { t } = useTranslation()
  if (concerns.length === 0) return null
  return (
    <ul className={classes.concerns} aria-label={t('giftPage:concerns')}>
      {concerns.map((concern, index) => {
        const ConcernIcon = icons[concern.verdict]
        return (
          <li key={index} className={classes.concern} data-verdict={concern.verdict}>
            <ConcernIcon size={15} stroke={1.8} aria-hidden="true" />
            <div>
              <p><Told message={concern.why} /></p>
              {concern.question && <p className={classes.question}>{t('giftPage:ask')} <Told message={concern.question} /></p>}
              {concern.verdict === 'held' && <Answers concern={concern} />}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

const isRisk = (about: Concern['about']): about is RiskCategory => Object.hasOwn(offLimitNames, about)

/** How they answered; written into their off-limits. */
export function Answers({ concern: { about, personId } }: { readonly concern: Concern }) {
  const { t } = useTranslation()
  const run = useRun()
  if (!isRisk(about)) return null
  const answer = (state: 'asked-fine' | 'known') => void run({ type: 'offLimit.set', personId, limit: { category: offLimitNames[about], state } })
  return (
    <Group gap={6} mt={4} data-noprint>
      <Button size="compact-sm" onClick={() => answer('asked-fine')}>{t('giftPage:fine')}</Button>
      <Button size="compact-sm" onClick={() => answer('known')}>{t('giftPage:ratherNot')}</Button>
    </Group>
  )
}
