import { ActionIcon } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../../book/client'
import { useRun } from '../../book/useRun'
import chips from '../Chips.module.css'
import { ChipAdder } from '../sections/ChipAdder'
import { useShownPerson } from '../shownPerson'
import classes from './PersonHeader.module.css'

/** The tags, added and taken away one by one. */
export function Tags() {
  const { t } = useTranslation()
  const run = useRun()
  const { id, tags } = useShownPerson().person
  const [adding, setAdding] = useState(false)
  const facets = useQuery(calls.ask.people.facets.queryOptions({ input: {}, enabled: adding }))
  const known = (facets.data?.tags ?? []).map(({ name }) => name).filter((tag) => !tags.includes(tag))
  const add = async (tag: string) => {
    let trouble: string | undefined
    await run({ type: 'person.tag', ids: [id], add: [tag] }, { onTrouble: (met) => (trouble = met.text) })
    return trouble
  }
  return (
    <section className={classes.tags} aria-label={t('person:tags.title')}>
      <ul className={chips.chips}>
        {tags.map((tag) => (
          <li key={tag}>
            <span className={chips.chip}>
              <bdi>{tag}</bdi>
              <ActionIcon size={18} aria-label={t('person:tags.remove', { tag })} onClick={() => void run({ type: 'person.tag', ids: [id], remove: [tag] })}>
                <IconX size={12} stroke={1.8} />
              </ActionIcon>
            </span>
          </li>
        ))}
        <li>
          {adding ? (
            <div className={classes.tagAdder}>
              <ChipAdder label={t('person:tags.add')} placeholder={t('person:tags.placeholder')} words={known} add={add} onClose={() => setAdding(false)} />
            </div>
          ) : (
            <button type="button" className={classes.addTag} data-add onClick={() => setAdding(true)}>
              <IconPlus size={13} stroke={1.8} aria-hidden="true" />
              {t('person:tags.tag')}
            </button>
          )}
        </li>
      </ul>
    </section>
  )
}
