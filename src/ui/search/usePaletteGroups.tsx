import { IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PersonRow } from '../../core/peopleList'
import type { Action } from '../actions/action'
import { actions } from '../actions/actions'
import { isOffered } from '../actions/isOffered'
import { useActionContext } from '../actions/useActionContext'
import { ActionChoice } from './ActionChoice'
import type { Choice, ChoiceGroup } from './choice'
import { inShort, wordsOf } from './filters'
import { findActions, peopleFirst } from './findActions'
import { PersonChoice } from './PersonChoice'
import { PlainChoice } from './PlainChoice'
import { useRecent } from './recent'
import { useFound } from './useFound'
import { useQueryNote } from './useQueryNote'
import { useQueryTrouble } from './useQueryTrouble'
import { useRecentPeople } from './useRecentPeople'

const MOST_PEOPLE = 8

interface Offered {
  readonly groups: readonly ChoiceGroup[]
  /** The groups answer what is typed now. */
  readonly settled: boolean
  /** Why the text cannot be read as a search, or that its filters name nobody. */
  readonly trouble?: string
  /** Why it is not known whom the text names. */
  readonly failure?: string
  /** What else is to be known of the people found. */
  readonly note?: string
}

/** What the palette offers for a text: people and actions, the likelier first; without text what was used last. */
export function usePaletteGroups(text: string, close: () => void): Offered {
  const { t } = useTranslation()
  const context = useActionContext()
  const { keys, remember } = useRecent()
  const sought = text.trim()
  const recentPeople = useRecentPeople(sought === '')
  const found = useFound(text, MOST_PEOPLE)
  const trouble = useQueryTrouble(sought)
  const cut = useQueryNote(sought)
  const offered = actions.filter((action) => action.name !== 'openPalette' && isOffered(action, context))

  const ofAction = (action: Action): Choice => ({
    id: `action:${action.name}`,
    content: <ActionChoice action={action} />,
    perform: () => {
      remember(`action:${action.name}`)
      close()
      void action.perform(context)
    },
  })
  const ofPerson = (row: PersonRow): Choice => ({
    id: `person:${row.id}`,
    content: <PersonChoice row={row} />,
    perform: () => {
      close()
      context.go(`/people/${row.id}`)
    },
  })
  const words = wordsOf(sought)
  const create: Choice = {
    id: 'create',
    content: <PlainChoice icon={IconUserPlus} text={t('searchBox:create', { name: inShort(words) })} />,
    perform: () => context.open({ form: 'person', name: words }),
  }

  if (sought === '') {
    const recent = keys.flatMap((key) => {
      const row = recentPeople.get(key.slice('person:'.length))
      const action = offered.find(({ name }) => key === `action:${name}`)
      return row ? [ofPerson(row)] : action ? [ofAction(action)] : []
    })
    const rest = offered.map(ofAction).filter(({ id }) => !recent.some((choice) => choice.id === id))
    return { groups: [{ id: 'recent', name: t('searchBox:recent'), choices: recent }, { id: 'actions', name: t('searchBox:actions'), choices: rest }], settled: true }
  }
  const nameOf = (action: Action) => t(`actions:name.${action.name}`)
  const fitting = findActions(offered, sought, nameOf)
  const people: ChoiceGroup = { id: 'people', name: t('searchBox:people'), choices: found.rows.map(ofPerson) }
  const acts: ChoiceGroup = { id: 'actions', name: t('searchBox:actions'), choices: fitting.map(ofAction) }
  const personFirst = peopleFirst(found.rows.map(({ name }) => name), fitting, sought, nameOf)
  const nobody = found.settled && found.rows.length === 0 && (trouble ?? found.failure) === undefined
  return {
    groups: [...(personFirst ? [people, acts] : [acts, people]), { id: 'create', choices: nobody && words ? [create] : [] }],
    settled: found.settled,
    failure: trouble === undefined ? found.failure : undefined,
    trouble: trouble ?? (nobody && !words ? t('searchBox:nobody') : undefined),
    note: cut ?? (found.early && words ? t('searchBox:earlyMore') : undefined),
  }
}
