import { z } from 'zod'
import { type BookView, settingsOf } from '../book'
import { defineCommand } from '../command'
import { areaOf, EntryKind, entryKinds } from '../entries/registry'
import { message } from '../message'
import { defineQuery, readingFew } from '../query'
import { SETTINGS_ID } from '../settings'
import { Area, areas } from './area'

/** The areas that are in sight: turned on, or with an entry of one of their kinds. */
export function areasInUse(book: BookView): Area[] {
  const turnedOn = settingsOf(book).areas ?? []
  return areas.filter((area) => turnedOn.includes(area) || isWrittenIn(book, area))
}

/** Whether the book has an entry of the area; such an area cannot be turned off. */
export function isWrittenIn(book: BookView, area: Area): boolean {
  return entryKinds.some((kind) => areaOf(kind) === area && (book.listed.get(kind)?.size ?? 0) > 0)
}

/** The kinds of entry that are in sight. */
export function kindsInUse(book: BookView): EntryKind[] {
  const used = areasInUse(book)
  return entryKinds.filter((kind) => {
    const area = areaOf(kind)
    return area === undefined || used.includes(area)
  })
}

/** What rail, menus and filters show of Hearth. */
export const areasShow = readingFew(
  defineQuery(
    z.object({}),
    z.object({ areas: z.array(z.object({ area: Area, used: z.boolean(), written: z.boolean() })), kinds: z.array(EntryKind) }),
    (book) => {
      const used = areasInUse(book)
      return { areas: areas.map((area) => ({ area, used: used.includes(area), written: isWrittenIn(book, area) })), kinds: kindsInUse(book) }
    },
  ),
)

/** Brings an area into sight before anything is written in it, or out of sight again. */
export const bringIntoSight = defineCommand(z.object({ area: Area, used: z.boolean() }), ({ area, used }, { draft }) => {
  const before = draft.get('settings', SETTINGS_ID)
  const others = (before?.areas ?? []).filter((other) => other !== area)
  draft.put('settings', { ...before, id: SETTINGS_ID, areas: used ? [...others, area] : others })
  return message(used ? 'changes:area.used' : 'changes:area.unused', { area: { key: `areas:${area}.name` } })
})
