import DOMPurify from 'dompurify'
import MarkdownIt from 'markdown-it'

/** What a link in a note may open. */
const opens = /^(?:https:|mailto:|tel:)/i

const reader = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false })
reader.linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false })
reader.validateLink = (url) => opens.test(url)
/** A picture would be loaded from outside: its description stands in its place. */
reader.renderer.rules.image = (tokens, index) => reader.utils.escapeHtml(tokens[index]?.content ?? '')

const tags = ['p', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'em', 's', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td']

/** A note's Markdown as HTML that can do nothing but look: no tags of its own, no pictures, links to https, mailto and tel only. */
export function renderMarkdown(text: string): string {
  return DOMPurify.sanitize(reader.render(text), { ALLOWED_TAGS: tags, ALLOWED_ATTR: ['href', 'title', 'start'], ALLOWED_URI_REGEXP: opens, ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false })
}
