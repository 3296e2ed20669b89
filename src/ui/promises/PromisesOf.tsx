import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PageAsked } from '../../core/pages/everyRow'
import type { PromiseRow } from '../../core/promises/promiseList'
import { calls } from '../book/client'
import { useMessage } from '../book/useMessage'
import { OfArea } from '../areas/OfArea'
import { useScreen } from '../layout/screen'
import { LongList } from '../page/LongList'
import { BEGINNING, useLongList } from '../page/useLongList'
import { Section } from '../person/edit/Section'
import { useShownPerson } from '../person/shownPerson'
import sections from '../person/sections/Sections.module.css'
import { RateWords } from './PromisesPage'

const idOf = ({ id }: PromiseRow) => id

/** On a person's page: what is open between you, and how many were kept; out of sight until a promise is written down. */
export function PromisesOf() {
  return (
    <OfArea area="promises">
      <Open />
    </OfArea>
  )
}

function Open() {
  const { t } = useTranslation()
  const say = useMessage()
  const show = useScreen((screen) => screen.open)
  const personId = useShownPerson().person.id
  const pageOf = (page: PageAsked) => calls.ask.promise.list.queryOptions({ input: { personId, ...page } })
  const { data } = useQuery(pageOf(BEGINNING))
  const list = useLongList(pageOf, idOf)
  return (
    <Section title={t('promises:title')} addLabel={t('promises:form.new')} onAdd={() => show({ form: 'promise', personId })}>
      <LongList list={list}>
        {(shown) => shown.map(({ id, by, line }) => (
          <button key={id} type="button" className={sections.gift} onClick={() => show({ form: 'promise', personId, entryId: id })} dir="auto">
            {t(`promises:tone.${by}`)} {say(line)}
          </button>
        ))}
      </LongList>
      {data && (['me', 'them'] as const).map((side) => <p key={side} className={sections.note}><RateWords side={side} rate={side === 'me' ? data.mine : data.theirs} /></p>)}
    </Section>
  )
}
