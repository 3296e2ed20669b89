import { ActionIcon, Tooltip } from '@mantine/core'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useRun } from '../../book/useRun'
import { companyPath } from '../../companies/companyPath'
import { useShownPerson } from '../shownPerson'
import { WarmthMeter } from '../WarmthMeter'
import { commaOf } from '../workLine'
import { OpenReminders } from './OpenReminders'
import { PersonMenu } from './PersonMenu'
import { PersonName } from './PersonName'
import classes from './PersonHeader.module.css'
import { PhotoButton } from './PhotoButton'
import { ReachActions } from './ReachActions'
import { Restraints } from './Restraints'
import { PauseForm, StateLine } from './StateLine'
import { Tags } from './Tags'

/** Who somebody is, how warm it is between you and why, and what to do about it. */
export function PersonHeader() {
  const { row } = useShownPerson()
  const [pausing, setPausing] = useState(false)
  return (
    <header className={classes.header}>
      <div className={classes.top}>
        <PhotoButton />
        <div className={classes.who}>
          <PersonName />
          <Work />
          <Tags />
        </div>
        <div className={classes.corner}>
          <Star />
          <PersonMenu onPause={() => setPausing(true)} />
        </div>
      </div>
      <StateLine />
      <Restraints />
      {pausing && <PauseForm onDone={() => setPausing(false)} />}
      <div className={classes.warmth}>
        <WarmthMeter row={row} whole />
      </div>
      <ReachActions />
      <OpenReminders />
    </header>
  )
}

function Work() {
  const { t, i18n } = useTranslation()
  const { row, colleagues } = useShownPerson()
  if (!row.title && !row.company) return null
  return (
    <p className={classes.work} dir="auto">
      {row.title}
      {row.title && row.company && commaOf(i18n.language)}
      {row.company && <Link to={companyPath(row.company)} title={t('person:company', { count: colleagues })}>{row.company}</Link>}
    </p>
  )
}

function Star() {
  const { t } = useTranslation()
  const run = useRun()
  const { id, starred = false } = useShownPerson().person
  const label = t(starred ? 'person:star.remove' : 'person:star.add')
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={34} aria-label={t('person:star.label')} aria-pressed={starred} onClick={() => void run({ type: 'person.star', ids: [id], starred: !starred })}>
        {starred ? <IconStarFilled size={17} className={classes.starred} /> : <IconStar size={17} stroke={1.7} />}
      </ActionIcon>
    </Tooltip>
  )
}
