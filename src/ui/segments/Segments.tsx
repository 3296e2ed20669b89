import { IconBookmark } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useRoute } from 'wouter'
import classes from '../layout/Rail.module.css'
import { useSearchText } from '../search/searchText'
import { useSegments } from './useSegments'

/** The saved searches in the rail, each with how many people it names now. */
export function Segments() {
  const { t, i18n } = useTranslation()
  const segments = useSegments()
  const write = useSearchText((search) => search.write)
  const named = useSearchText((search) => segments.find(({ query }) => query === search.text.trim())?.id)
  const [onList] = useRoute('/people')
  if (segments.length === 0) return null
  return (
    <>
      <h2 className={classes.section}>{t('segments:title')}</h2>
      {segments.map(({ id, name, query, count, days }) => (
        <Link key={id} to="/people" className={classes.link} aria-current={onList && id === named ? 'page' : undefined} title={days === undefined ? name : t('segments:withRhythm', { name, every: t('person:rhythm.days', { count: days }) })} onClick={() => write(query)}>
          <IconBookmark size={18} stroke={1.7} />
          <span className={classes.name} dir="auto">{name}</span>
          {count !== undefined && <b className={classes.count}>{count.toLocaleString(i18n.language)}</b>}
        </Link>
      ))}
    </>
  )
}
