import { settingsOf } from '../../core/book'
import { writeMarkdown } from '../../formats/markdown'
import type { ExportFile } from './exportContent'
import type { ExportJob } from './exportMakers'
import { pictureOf } from './pictureOf'

/** A file of notes for each person, and beside it their photo under the same name. */
export function markdownFiles({ engine, people, context }: ExportJob): ExportFile[] {
  const template = settingsOf(engine.book).notesTemplate?.trim()
  return people.flatMap((person) => {
    const file = context.fileOf(person.id) ?? ''
    const { photo } = person
    const picture = photo === undefined ? undefined : `${file}.${photo.slice(photo.lastIndexOf('.') + 1)}`
    const notes: ExportFile = { name: `${file}.md`, content: () => [writeMarkdown(person, { ...context.of(person), picture }, template || undefined)] }
    if (picture === undefined) return [notes]
    return [notes, { name: picture, content: async function* () {
      const bytes = await pictureOf(engine, photo)
      if (bytes) yield bytes
    } }]
  })
}
