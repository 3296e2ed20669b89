import { Button, Group } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { MergeSuggestion } from '../../core/merge/suggestions'
import { useMessage } from '../book/useMessage'
import { useRun } from '../book/useRun'
import { Face } from '../look/Face'
import classes from './Merge.module.css'
import { mergePath } from './mergePath'

/** Records that may be one person, why Hearth thinks so, and three answers: merge, look first, not the same. */
export function SuggestionCard({ suggestion: { people, score, reasons } }: { readonly suggestion: MergeSuggestion }) {
  const { t } = useTranslation()
  const say = useMessage()
  const run = useRun()
  const title = useId()
  const [, go] = useLocation()
  const ids = people.map(({ id }) => id)
  const sure = score >= 90 ? 'sure' : score >= 70 ? 'likely' : 'maybe'
  return (
    <li className={classes.card} aria-labelledby={title}>
      <p id={title} className={classes.verdict}>
        <b data-sure={sure}>{t(`merge:sure.${sure}`)}</b>
        {reasons.map(say).map((reason) => (
          <span key={reason} dir="auto">{reason}</span>
        ))}
      </p>
      <div className={classes.sides}>
        {people.map(({ id, name, initials, photo, company, title: role, emails, phones }) => (
          <Link key={id} to={`/people/${id}`} className={classes.side}>
            <Face initials={initials} photo={photo} size={36} />
            <span className={classes.who}>
              <b dir="auto">{name || t('person:noName')}</b>
              <span dir="auto">{[role, company].filter(Boolean).join(', ')}</span>
              {[...emails.slice(0, 2), ...phones.slice(0, 2)].map((value) => (
                <span key={value} dir="auto">{value}</span>
              ))}
            </span>
          </Link>
        ))}
      </div>
      <Group gap={8}>
        <Button variant={sure === 'sure' ? 'filled' : 'default'} onClick={() => void run({ type: 'person.merge', ids })}>{t('merge:merge')}</Button>
        <Button onClick={() => go(mergePath(ids))}>{t('merge:look')}</Button>
        <Button variant="subtle" onClick={() => void run({ type: 'person.keepApart', ids })}>{t('merge:apart')}</Button>
      </Group>
    </li>
  )
}
