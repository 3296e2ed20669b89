import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { complete, type Completion, completions } from '../../core/queryCompletion'
import { calls } from '../book/client'
import { useMessage } from '../book/useMessage'
import type { Choice } from './choice'
import classes from './ChoiceList.module.css'

const nothing = { tags: [], companies: [] }

interface Options {
  readonly text: string
  /** Where the cursor stands. */
  readonly caret: number
  readonly active: boolean
  /** Writes the completed query and puts the cursor there. */
  readonly write: (text: string, caret: number) => void
}

interface Completions {
  /** Values for the filter being typed: tags and companies of this book, spans of time. */
  readonly values: readonly Choice[]
  /** Filters whose name begins like the word being typed, which may well be just a word. */
  readonly names: readonly Choice[]
  /** Takes the first of either. */
  readonly first?: { readonly label: string; readonly perform: () => void }
}

/** Ways to complete what stands at the cursor. */
export function useCompletions({ text, caret, active, write }: Options): Completions {
  const { i18n } = useTranslation()
  const say = useMessage()
  const facets = useQuery(calls.ask.people.facets.queryOptions({ input: {}, enabled: active }))
  const found = active && text.trim() !== '' ? completions(text, caret, facets.data ?? nothing) : []
  const take = (completion: Completion) => {
    const { query, caret: to } = complete(text, completion)
    write(query, to)
  }
  const choiceOf = (completion: Completion): Choice => ({
    id: `complete:${completion.label}`,
    content: <CompletionChoice completion={completion} about={completion.about && say(completion.about)} count={completion.count?.toLocaleString(i18n.language)} />,
    perform: () => take(completion),
  })
  const first = found[0]
  return {
    values: found.filter((completion) => !isName(completion)).map(choiceOf),
    names: found.filter(isName).map(choiceOf),
    first: first && { label: first.label, perform: () => take(first) },
  }
}

function isName({ label }: Completion): boolean {
  return label.endsWith(':')
}

function CompletionChoice({ completion, about, count }: { readonly completion: Completion; readonly about?: string; readonly count?: string }) {
  return (
    <>
      <span className={classes.filter} dir="auto">{completion.label}</span>
      <span className={classes.about}>{about}</span>
      {count && <span className={classes.note}>{count}</span>}
    </>
  )
}
