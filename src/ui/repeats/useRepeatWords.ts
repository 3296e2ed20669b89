import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RepeatPlan } from '../../core/entries/reminder'
import { repeatWords } from './repeatWords'

/** Says how often something comes back, in the user's language. */
export function useRepeatWords(): (plan: RepeatPlan) => string {
  const { t, i18n } = useTranslation()
  return useMemo(() => (plan) => repeatWords(plan, { t, language: i18n.language }), [t, i18n.language])
}
