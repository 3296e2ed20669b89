import { useTranslation } from 'react-i18next'
import { isCut, LONGEST_WORDS, MOST_WORDS, parseQuery } from '../../core/queryLanguage'
import { Problem } from '../../core/problem'

/** That more is written than is looked for, in words. Of a query that cannot be read nothing: that is said already. */
export function useQueryNote(query: string): string | undefined {
  const { t } = useTranslation()
  return isLong(query) ? t('searchBox:cut', { words: MOST_WORDS, characters: MOST_WORDS + 1, letters: LONGEST_WORDS }) : undefined
}

function isLong(query: string): boolean {
  // Each word takes a letter at least.
  if (query.length <= MOST_WORDS) return false
  try {
    const node = parseQuery(query)
    return node !== undefined && isCut(node)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return false
  }
}
