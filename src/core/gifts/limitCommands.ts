import { z } from 'zod'
import { defineCommand } from '../command'
import { message } from '../message'
import { SETTINGS_ID } from '../settings'
import { GiftLimit } from './giftLimit'
import { OwnIdea } from './ownIdea'

/** Sets a limit on gifts, in place of the one with its id. */
export const setGiftLimit = defineCommand(z.object({ limit: GiftLimit }), ({ limit }, { draft }) => {
  const before = draft.get('settings', SETTINGS_ID)
  const limits = before?.giftLimits ?? []
  const giftLimits = limits.some(({ id }) => id === limit.id) ? limits.map((other) => (other.id === limit.id ? limit : other)) : [...limits, limit]
  draft.put('settings', { ...before, id: SETTINGS_ID, giftLimits, areas: [...new Set([...(before?.areas ?? []), 'giftPolicy'])] })
  return message('changes:giftLimit.set', { name: limit.name })
})

export const removeGiftLimit = defineCommand(z.object({ id: z.string().min(1) }), ({ id }, { draft }) => {
  const before = draft.get('settings', SETTINGS_ID)
  const limits = before?.giftLimits ?? []
  draft.put('settings', { ...before, id: SETTINGS_ID, giftLimits: limits.filter((limit) => limit.id !== id) })
  return message('changes:giftLimit.removed', { name: limits.find((limit) => limit.id === id)?.name ?? '' })
})

/** Adds an idea to the user's own catalogue, in place of the one with its id. */
export const keepGiftIdea = defineCommand(z.object({ idea: OwnIdea }), ({ idea }, { draft }) => {
  const before = draft.get('settings', SETTINGS_ID)
  const others = (before?.giftCatalogue ?? []).filter(({ id }) => id !== idea.id)
  draft.put('settings', { ...before, id: SETTINGS_ID, giftCatalogue: [...others, idea] })
  return message('changes:catalogue.kept', { title: idea.title })
})

export const dropGiftIdea = defineCommand(z.object({ id: z.string().min(1) }), ({ id }, { draft }) => {
  const before = draft.get('settings', SETTINGS_ID)
  const ideas = before?.giftCatalogue ?? []
  draft.put('settings', { ...before, id: SETTINGS_ID, giftCatalogue: ideas.filter((idea) => idea.id !== id) })
  return message('changes:catalogue.dropped', { title: ideas.find((idea) => idea.id === id)?.title ?? '' })
})
