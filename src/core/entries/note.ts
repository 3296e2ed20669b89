import { z } from 'zod'
import { message } from '../message'
import { defineKind } from './kind'

/** Something worth knowing, in Markdown. */
export const note = defineKind({
  kind: 'note',
  fields: z.object({ text: z.string().min(1), pinned: z.boolean().optional() }),
  line: (entry) => message('entries:note', { text: entry.text }),
  searched: ['text'],
  markdown: (entry) => entry.text,
})
