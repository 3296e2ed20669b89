import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { channels, type Person, type ReachChannel } from '../../../core/people'
import type { Trouble } from '../../book/trouble'
import { useRun } from '../../book/useRun'
import { EditInPlace } from '../edit/EditInPlace'
import { EditableText, Nothing } from '../edit/EditableText'
import { Row, Section } from '../edit/Section'
import { useShownPerson } from '../shownPerson'
import { BY_TAGS, CadenceFields } from './CadenceFields'
import { SuggestedRhythm } from './SuggestedRhythm'

/** How often you want to be in touch, and how they like it. */
export function Rhythm() {
  const { t } = useTranslation()
  return (
    <Section title={t('person:rhythm.title')}>
      <Row name={t('person:rhythm.every')}>
        <CadenceField />
      </Row>
      <SuggestedRhythm />
      <ReachRows />
    </Section>
  )
}

function CadenceField() {
  const { t } = useTranslation()
  const run = useRun()
  const { row, person, groupRule } = useShownPerson()
  const { id, cadence, noCadence } = person
  const save = async (typed: string) => {
    const days = typed.trim() === '' ? null : typed === BY_TAGS ? BY_TAGS : Number(typed)
    if (typeof days === 'number' && !(Number.isInteger(days) && days >= 1 && days <= 3650)) return t('person:rhythm.wrong')
    let trouble: string | undefined
    await run({ type: 'person.setCadence', ids: [id], days }, { onTrouble: (met) => (trouble = met.text) })
    return trouble
  }
  return (
    <EditInPlace
      label={t('person:rhythm.every')}
      value={cadence?.days.toString() ?? (groupRule && !noCadence ? BY_TAGS : '')}
      show={<ShownCadence days={row.cadenceDays} tag={row.cadenceTag} segment={row.cadenceSegment} never={noCadence} />}
      save={save}
      fields={(typed, change, error) => <CadenceFields value={typed} change={change} error={error} />}
    />
  )
}

function ShownCadence({ days, tag, segment, never }: { readonly days?: number; readonly tag?: string; readonly segment?: string; readonly never?: boolean }) {
  const { t } = useTranslation()
  if (days === undefined) return never ? t('person:rhythm.letGo') : <Nothing text={t('person:placeholder.cadence')} />
  const every = t('person:rhythm.days', { count: days })
  if (segment !== undefined) return t('person:rhythm.fromSegment', { every, name: segment })
  return tag === undefined ? every : t('person:rhythm.fromTag', { every, tag })
}

function ReachRows() {
  const { t } = useTranslation()
  const run = useRun()
  const { id, reach } = useShownPerson().person
  const set = async (patch: Partial<Person['reach']>): Promise<Trouble | undefined> => {
    let trouble: Trouble | undefined
    await run({ type: 'person.setReach', id, reach: { ...reach, ...patch } }, { onTrouble: (met) => (trouble = met) })
    return trouble
  }
  return (
    <>
      <Row name={t('person:bestWay')}>
        <EditInPlace<ReachChannel | ''>
          label={t('person:bestWay')}
          value={reach.channel ?? ''}
          show={reach.channel ? t(`person:channel.${reach.channel}`) : <Nothing text={t('person:placeholder.channel')} />}
          save={async (channel) => (await set({ channel: channel || undefined }))?.text}
          fields={(channel, change) => (
            <NativeSelect
              size="xs"
              aria-label={t('person:bestWay')}
              value={channel}
              onChange={(event) => change(event.currentTarget.value as ReachChannel | '')}
              data={[{ value: '', label: t('person:rhythm.anyWay') }, ...channels.map((value) => ({ value, label: t(`person:channel.${value}`) }))]}
            />
          )}
        />
      </Row>
      <EditableText label={t('person:rhythm.hours')} value={reach.hours} placeholder={t('person:placeholder.hours')} save={(hours) => set({ hours: hours || undefined })} />
      <EditableText label={t('person:rhythm.never')} value={reach.never} placeholder={t('person:placeholder.never')} save={(never) => set({ never: never || undefined })} />
    </>
  )
}

