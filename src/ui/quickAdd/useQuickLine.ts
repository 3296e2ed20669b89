import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Understood } from '../../core/quickAdd'
import { cache, calls } from '../book/client'
import { type Trouble, useTrouble } from '../book/trouble'
import { useRun } from '../book/useRun'
import { type DraftedFields, useDraftedFields } from '../drafts/useDraftedFields'
import type { DraftsAtHand } from '../drafts/useDraftsAtHand'
import type { OpenForm } from '../layout/screen'

interface QuickLine {
  readonly drafted: DraftedFields<{ readonly text: string }>
  /** What the line says, with the user's corrections. */
  readonly understood?: Understood
  readonly correct: (understood: Understood) => void
  readonly save: () => Promise<boolean>
}

const asking = (text: string) => calls.ask.quick.read.queryOptions({ input: { text } })

/** The line being typed, how it is understood, and saving it. */
export function useQuickLine(open: Extract<OpenForm, { form: 'quickAdd' }>, atHand: DraftsAtHand): QuickLine {
  const { t } = useTranslation()
  const run = useRun()
  const trouble = useTrouble()
  const drafted = useDraftedFields({ open, atHand, initial: { text: open.text ?? '' }, about: () => '', excerpt: ({ text }) => text })
  const [corrected, setCorrected] = useState<Understood>()
  const text = drafted.values.text.trim()
  const [asked, setAsked] = useState(text)
  const read = useQuery({ ...asking(asked), enabled: asked !== '', placeholderData: keepPreviousData })
  // One reading at a time: fast typing skips the letters in between.
  if (asked !== text && !read.isFetching) setAsked(text)
  const understood = corrected?.text === asked ? corrected : asked === '' ? undefined : read.data

  const fail = ({ text: error }: Trouble) => {
    drafted.setErrors({ text: error })
    return false
  }
  const save = async () => {
    if (text === '') return fail({ code: 'quick.empty', text: t('problems:quick.empty') })
    try {
      const seen = understood?.text === text
      const meant = seen ? understood : await cache.fetchQuery(asking(text))
      // Typed faster than it was read: what was not seen is only saved where nothing about the person is open.
      if (!seen && !meant.person?.id) return false
      let saved = true
      const committed = await run({ type: 'quick.add', understood: meant }, { onTrouble: (found) => (saved = fail(found)) })
      return saved && committed !== undefined
    } catch (error) {
      return fail(trouble.read(error))
    }
  }
  return { drafted, understood, correct: setCorrected, save }
}
