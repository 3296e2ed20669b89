import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { useMessage } from '../book/useMessage'
import { OfArea } from '../areas/OfArea'
import { useScreen } from '../layout/screen'
import { Section } from '../person/edit/Section'
import { useShownPerson } from '../person/shownPerson'
import sections from '../person/sections/Sections.module.css'
import { RateWords } from './PromisesPage'

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
  const { data } = useQuery(calls.ask.promise.list.queryOptions({ input: { personId } }))
  return (
    <Section title={t('promises:title')} addLabel={t('promises:form.new')} onAdd={() => show({ form: 'promise', personId })}>
      {data?.open.map(({ id, by, line }) => (
        <button key={id} type="button" className={sections.gift} onClick={() => show({ form: 'promise', personId, entryId: id })} dir="auto">
          {t(`promises:tone.${by}`)} {say(line)}
        </button>
      ))}
      {data && (['me', 'them'] as const).map((side) => <p key={side} className={sections.note}><RateWords side={side} rate={side === 'me' ? data.mine : data.theirs} /></p>)}
    </Section>
  )
}
