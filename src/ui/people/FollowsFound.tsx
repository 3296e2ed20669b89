import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useScreen } from '../layout/screen'
import { listKey, useListState } from './listState'
import { useBeyond } from './useBeyond'
import type { PeopleRows } from './usePeopleRows'

/**
 * Somebody shown beside a list that does not name them would be taken for one of those found: once the typing rests, the first found takes their place.
 * Looked at once for every list; who leaves it by a change stays. Draws nothing, so that what it waits for draws nothing anew.
 */
export function FollowsFound({ rows }: { readonly rows: PeopleRows }) {
  const list = listKey(rows.shown)
  const selectedId = useScreen((screen) => screen.selectedId)
  const [looked, setLooked] = useState(() => useListState.getState().list)
  const ids = useMemo(() => (selectedId === undefined ? [] : [selectedId]), [selectedId])
  const due = looked !== list && !rows.busy && !rows.early
  const unseen = due && selectedId !== undefined && !rows.has(selectedId)
  const beyond = useBeyond(ids, unseen, false)
  const isBeyond = selectedId !== undefined && beyond?.ids.includes(selectedId) === true
  if (due && (!unseen || (beyond && !isBeyond))) setLooked(list)
  const follow = useEffectEvent(() => useScreen.getState().select(rows.shown.query === '' ? undefined : rows.at(0)?.id))
  useEffect(() => {
    if (unseen && isBeyond) follow()
  }, [unseen, isBeyond])
  return null
}
