import { z } from 'zod'
import { defineCommand } from './command'
import type { Draft } from './draft'
import { message } from './message'
import { Problem } from './problem'
import { SETTINGS_ID } from './settings'
import { LONGEST_CADENCE, MOST_TIERS, Tier, tiersOf } from './tiers'

/** Changes the name or the days of one named rhythm; an empty name goes back to the usual one. */
export const editTier = defineCommand(z.object({ id: Tier.shape.id, name: Tier.shape.name.nullable(), days: Tier.shape.days.optional() }), ({ id, name, days }, { draft }) =>
  keep(draft, tiersIn(draft).map((tier) => (tier.id === id ? { ...tier, days: days ?? tier.days, name: name === null ? undefined : (name ?? tier.name) } : tier))),
)

/** One more, with these days or else twice as slow as the slowest there is, as far as that goes. */
export const addTier = defineCommand(z.object({ days: Tier.shape.days.optional() }), (input, { draft }) => {
  const tiers = tiersIn(draft)
  const slower = (tiers.at(-1)?.days ?? 0) * 2
  const days = input.days ?? (slower > LONGEST_CADENCE ? freeDays(tiers) : slower)
  if (days === undefined || tiers.length >= MOST_TIERS) throw new Problem('tier.full', 'There are as many named rhythms as fit.')
  return keep(draft, [...tiers, { id: `tier-${String(days)}`, days }])
})

export const removeTier = defineCommand(z.object({ id: Tier.shape.id }), ({ id }, { draft }) => {
  const left = tiersIn(draft).filter((tier) => tier.id !== id)
  if (left.length === 0) throw new Problem('tier.last', 'One named rhythm has to stay.')
  return keep(draft, left)
})

const tiersIn = (draft: Draft): readonly Tier[] => tiersOf(draft.get('settings', SETTINGS_ID) ?? {})

/** The slowest number of days that no tier has. */
function freeDays(tiers: readonly Tier[]): number | undefined {
  for (let days = LONGEST_CADENCE; days > 0; days -= 1) if (!tiers.some((tier) => tier.days === days)) return days
}

function keep(draft: Draft, tiers: readonly Tier[]) {
  if (new Set(tiers.map(({ days }) => days)).size < tiers.length) throw new Problem('tier.daysTaken', 'Another rhythm has this number of days.', { field: 'days' })
  const names = tiers.flatMap(({ name }) => name ?? [])
  if (new Set(names).size < names.length) throw new Problem('tier.nameTaken', 'Another rhythm has this name.', { field: 'name' })
  draft.put('settings', { ...draft.get('settings', SETTINGS_ID), id: SETTINGS_ID, tiers: [...tiers] })
  return message('changes:settings.edited')
}
