import { useState } from 'react'
import { carriesWords, openingOf } from '../../core/reachLinks'
import type { ReachWay } from '../../core/today'
import { useOpening } from './useOpening'

/** Where reaching out stands: words or a warning to look at first, or gone out and how it went. */
export interface Reaching {
  readonly way: ReachWay
  readonly step: 'before' | 'after'
}

interface Start {
  readonly reaching: Reaching | undefined
  /** A call goes out at once, unless there is something to keep in mind; words are shown first. */
  readonly start: (way: ReachWay) => void
  readonly wentOut: () => void
  readonly end: () => void
}

/** Reaching out from a row or a page; `cautious` where something should be kept in mind before. */
export function useReaching(cautious: boolean): Start {
  const [reaching, setReaching] = useState<Reaching>()
  const open = useOpening()
  return {
    reaching,
    start: (way) => {
      const first = cautious || carriesWords(way)
      if (!first) void open(openingOf(way, undefined, 'system'), way)
      setReaching({ way, step: first ? 'before' : 'after' })
    },
    wentOut: () => setReaching((now) => now && { ...now, step: 'after' }),
    end: () => setReaching(undefined),
  }
}
