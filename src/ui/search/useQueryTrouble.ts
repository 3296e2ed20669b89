import { useTranslation } from 'react-i18next'
import { Problem } from '../../core/problem'
import { parseQuery } from '../../core/queryLanguage'

/** Why a query cannot be read, in words; read here, so that it is said at once and on every page. */
export function useQueryTrouble(query: string): string | undefined {
  const { t } = useTranslation()
  try {
    parseQuery(query)
    return undefined
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return t(`problems:${error.code}`, { ...error.params, defaultValue: error.message })
  }
}
