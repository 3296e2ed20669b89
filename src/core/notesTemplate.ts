/** What a file of notes can be made of, in the usual order. */
export const notesParts = ['properties', 'title', 'photo', 'about', 'interests', 'off-limits', 'gifts', 'promises', 'dates', 'related', 'reminders', 'timeline'] as const
export type NotesPart = (typeof notesParts)[number]

export const usualNotesTemplate = notesParts.map((part) => `{{${part}}}`).join('\n\n')
export const LONGEST_NOTES_TEMPLATE = 5_000

/** The first `{{…}}` of a template that stands for nothing. */
export function unknownPart(template: string): string | undefined {
  const known: readonly string[] = notesParts
  return [...template.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, name = '']) => name).find((name) => !known.includes(name))
}

/** A template filled: a paragraph whose parts are all empty is left out. */
export function fillNotes(template: string, parts: Readonly<Record<NotesPart, string>>): string {
  const paragraphs = template.trim().split(/\r?\n(?:[ \t]*\r?\n)+/).flatMap((paragraph) => {
    const named = [...paragraph.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, name = '']) => name as NotesPart)
    if (named.length > 0 && named.every((name) => !parts[name])) return []
    return [paragraph.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_whole, name: NotesPart) => parts[name])]
  })
  return `${paragraphs.join('\n\n')}\n`
}
