import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Brief } from '../../core/brief/brief'
import { calls } from '../book/client'
import { formatDay } from '../book/formatDay'
import { useMessage } from '../book/useMessage'
import { LoadFailed } from '../layout/LoadFailed'
import { Loading } from '../layout/Loading'
import { Face } from '../look/Face'
import classes from './Brief.module.css'
import { BriefActs } from './BriefActs'
import { briefIds } from './briefPath'

/** What to know of somebody before meeting them: a page each, to read or to print. */
export function BriefPage({ path }: { readonly path: string }) {
  const { i18n } = useTranslation()
  const ids = briefIds(path)
  const shown = useQuery(calls.ask.brief.show.queryOptions({ input: { ids }, retry: false }))
  if (shown.isError && !shown.data) return <LoadFailed error={shown.error} retry={() => void shown.refetch()} />
  if (!shown.data) return <Loading />
  const { day, briefs } = shown.data
  return (
    <div className={classes.page}>
      <BriefActs briefs={briefs} />
      {briefs.map((brief) => (
        <OneBrief key={brief.id} brief={brief} day={formatDay(day, i18n.language)} />
      ))}
    </div>
  )
}

function OneBrief({ brief: { name, initials, photo, who, standing, contact, parts }, day }: { readonly brief: Brief; readonly day: string }) {
  const { t, i18n } = useTranslation()
  const say = useMessage()
  return (
    <article className={classes.brief}>
      <header>
        <Face initials={initials} photo={photo} size={52} />
        <div>
          <p className={classes.for}>{t('brief:for', { day })}</p>
          <h1 dir="auto">{name || t('person:noName')}</h1>
          <p dir="auto">{who.join(' · ')}</p>
          <p dir="auto">{standing.map(say).join(' ')}</p>
          {contact.length > 0 && <p dir="auto">{contact.join(' · ')}</p>}
        </div>
      </header>
      {parts.length === 0 && <p>{t('brief:empty')}</p>}
      <div className={classes.parts}>
        {parts.map(({ part, lines }) => (
          <section key={part} data-part={part}>
            <h2>{t(`brief:part.${part}`)}</h2>
            <ul>
              {lines.map(({ text, day: on }, index) => (
                <li key={index} dir="auto">
                  {on && <time dateTime={on}>{formatDay(on, i18n.language)}</time>} {say(text)}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </article>
  )
}
