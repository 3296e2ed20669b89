import type { Draft } from '../draft'
import { SETTINGS_ID } from '../settings'

/** Takes people who go out of every hold; where they become part of somebody, that person is held in their place. */
export function leaveHolds(draft: Draft, gone: ReadonlySet<string>, into?: string): void {
  const holds = draft.get('settings', SETTINGS_ID)?.holds
  if (!holds?.some(({ personIds = [], except = [] }) => personIds.some((id) => gone.has(id)) || except.some(({ personId }) => gone.has(personId)))) return
  const left = holds.map((hold) => {
    const kept = hold.personIds?.filter((id) => !gone.has(id))
    const joined = kept && into !== undefined && kept.length < (hold.personIds?.length ?? 0) && !kept.includes(into) ? [...kept, into] : kept
    return { ...hold, personIds: joined, except: hold.except?.filter(({ personId }) => !gone.has(personId)) }
  })
  draft.patch('settings', SETTINGS_ID, { holds: left })
}
