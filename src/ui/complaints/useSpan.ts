import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { spanOf } from '../../core/complaints/responseTime'

/** A number of minutes as one says it: minutes, hours or days, whichever is short. */
export function useSpan(): (minutes: number) => string {
  const { t } = useTranslation()
  return useCallback(
    (minutes) => {
      const { unit, count } = spanOf(minutes)
      return t(`complaints:time.${unit}`, { count })
    },
    [t],
  )
}
