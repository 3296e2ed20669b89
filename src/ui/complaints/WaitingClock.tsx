import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { waitingMinutes } from '../../core/complaints/responseTime'
import type { EntryOf } from '../../core/entries/registry'
import { useClock } from '../book/useClock'
import { useSpan } from './useSpan'

const MINUTE_MS = 60_000

/** How long they have been waiting, by the book's clock, kept going while one looks. */
export function WaitingClock({ entry }: { readonly entry: EntryOf<'complaint'> }) {
  const { t } = useTranslation()
  const span = useSpan()
  const readClock = useClock()
  const [, setMinutes] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setMinutes((before) => before + 1), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  const now = readClock()
  const minutes = now ? waitingMinutes(entry, `${now.day}T${now.time}`) : 0
  return minutes > 0 ? <> · {t('complaints:waiting', { time: span(minutes) })}</> : null
}
