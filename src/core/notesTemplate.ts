/** What a file of notes can be made of, in the usual order. */
export const notesParts = ['properties', 'title', 'photo', 'about', 'interests', 'off-limits', 'gifts', 'promises', 'dates', 'related', 'reminders', 'timeline'] as const
export type NotesPart = (typeof notesParts)[number]

export const usualNotesTemplate = notesParts.map((part) => `{{${part}}}`).join('\n\n')
export const LONGEST_NOTES_TEMPLATE = 5_000

/** Blanks inside are trimmed afterwards: looked for here, they would make a long text slow. */
const named = /\{\{([^{}]*)\}\}/g

/** The first `{{…}}` of a template that stands for nothing. */
export function unknownPart(template: string): string | undefined {
  const known: readonly string[] = notesParts
  return [...template.matchAll(named)].map(([, name = '']) => name.trim()).find((name) => !known.includes(name))
}

/** A template filled: a paragraph whose parts are all empty is left out. */
export function fillNotes(template: string, parts: Readonly<Record<NotesPart, string>>): string {
  const paragraphs = template.trim().split(/\r?\n(?:[ \t]*\r?\n)+/).flatMap((paragraph) => {
    const names = [...paragraph.matchAll(named)].map(([, name = '']) => name.trim() as NotesPart)
    if (names.length > 0 && names.every((name) => !parts[name])) return []
    return [paragraph.replace(named, (_whole, name: string) => parts[name.trim() as NotesPart])]
  })
  return `${paragraphs.join('\n\n')}\n`
}
