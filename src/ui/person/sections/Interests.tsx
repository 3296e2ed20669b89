import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRun } from '../../book/useRun'
import chips from '../Chips.module.css'
import { EditInPlace } from '../edit/EditInPlace'
import { Section } from '../edit/Section'
import { usePatch, useShownPerson } from '../shownPerson'
import { ChipAdder } from './ChipAdder'
import classes from './Sections.module.css'

/** What they like and talk about: added one after another, changed and taken away one by one. */
export function Interests() {
  const { t } = useTranslation()
  const run = useRun()
  const patch = usePatch()
  const { id, interests } = useShownPerson().person
  const [adding, setAdding] = useState(false)
  const rename = async (before: string, after: string) => {
    const text = after.trim()
    if (text === '') return (await patch({ interests: interests.filter((interest) => interest.text !== before) }))?.text
    return (await patch({ interests: interests.map((interest) => (interest.text === before ? { ...interest, text } : interest)) }))?.text
  }
  const add = async (text: string) => {
    let trouble: string | undefined
    await run({ type: 'interest.add', id, text }, { onTrouble: (met) => (trouble = met.text) })
    return trouble
  }
  return (
    <Section title={t('person:interests.title')} addLabel={t('person:interests.add')} onAdd={() => setAdding(true)}>
      <ul className={chips.chips}>
        {interests.map(({ text }) => (
          <li key={text}>
            <EditInPlace
              chip="plain"
              label={t('person:interests.one')}
              value={text}
              show={<bdi>{text}</bdi>}
              save={(after, before) => rename(before, after)}
              fields={(value, change, error) => <TextInput size="xs" aria-label={t('person:interests.one')} value={value} error={error} onChange={(event) => change(event.currentTarget.value)} dir="auto" />}
              acts={
                <ActionIcon size={20} aria-label={t('person:interests.remove', { text })} onClick={() => void run({ type: 'interest.remove', id, text })}>
                  <IconX size={13} stroke={1.8} />
                </ActionIcon>
              }
            />
          </li>
        ))}
        {adding && (
          <li className={classes.adder}>
            <ChipAdder label={t('person:interests.add')} placeholder={t('person:interests.placeholder')} add={add} onClose={() => setAdding(false)} />
          </li>
        )}
      </ul>
    </Section>
  )
}
