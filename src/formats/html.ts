import { wellFormed } from './wellFormed'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' }

/** Text that stays text, between tags and inside quoted attributes. No control characters, no marks that turn the direction of what follows. */
export function escapeHtml(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?|[\u2028\u2029\x85]/g, '\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
    .replace(/[&<>"'`]/g, (character) => entities[character] ?? '')
}

/** What the page may do: nothing but show itself and the pictures inside it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** Where a self-contained page begins: no script, nothing loaded from anywhere. `title` is text, `style` is ours. */
export function openHtml({ title, language, style }: { readonly title: string; readonly language: string; readonly style: string }): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title).replace(/\n/g, ' ')}</title>
<style>
${style}
</style>
</head>
<body>
`
}

export const closeHtml = '</body>\n</html>\n'

/** An element around text. */
export function textElement(name: string, text: string, attributes = ''): string {
  return `<${name} dir="auto"${attributes}>${escapeHtml(text)}</${name}>`
}
