import type { Brief, BriefLine } from '../core/brief/brief'
import { message } from '../core/message'
import type { Speech } from '../core/speech'
import { closeHtml, escapeHtml, openHtml, textElement } from './html'
import { inlineText } from './markdownText'

export interface BriefPages {
  readonly day: string
  readonly briefs: readonly Brief[]
}

/** One page per person, for paper or a screen. */
export function* writeBriefHtml({ day, briefs }: BriefPages, speech: Speech): Generator<string, void, void> {
  const { say, language } = speech
  const title = briefs.length === 1 ? say(message('brief:titleOf', { name: briefs[0]?.name ?? '' })) : say(message('brief:titleMany', { count: briefs.length }))
  yield openHtml({ title, language, style })
  for (const brief of briefs) yield briefPage(brief, day, speech)
  yield closeHtml
}

function briefPage({ name, who, standing, contact, parts }: Brief, day: string, speech: Speech): string {
  const { say } = speech
  const sections = parts.map(({ part, lines }) => `<section class="${part}"><h2>${escapeHtml(say(message(`brief:part.${part}`)))}</h2><ul>${lines.map((line) => htmlLine(line, speech)).join('')}</ul></section>`)
  return `<article>
<header><p class="for">${escapeHtml(say(message('brief:for', { day })))}</p>${textElement('h1', name)}
${textElement('p', who.join(' · '))}
${textElement('p', standing.map(say).join(' '))}
${textElement('p', contact.join(' · '))}</header>
<div class="parts">
${sections.join('\n')}
</div>
</article>
`
}

function htmlLine({ text, day }: BriefLine, { say, day: written }: Speech): string {
  return `<li dir="auto">${day === undefined ? '' : `<time datetime="${escapeHtml(day)}">${escapeHtml(written(day))}</time> `}${escapeHtml(say(text))}</li>`
}

/** The same as Markdown, inert whatever the fields hold. */
export function* writeBriefMarkdown({ day, briefs }: BriefPages, speech: Speech): Generator<string, void, void> {
  const { say, day: written } = speech
  for (const [i, { name, who, standing, contact, parts }] of briefs.entries()) {
    const head = [`# ${inlineText(name)}`, [say(message('brief:for', { day })), ...who].map(inlineText).join(' · '), standing.map(say).map(inlineText).join(' '), contact.map(inlineText).join(' · ')].filter(Boolean)
    const sections = parts.map(({ part, lines }) => [`## ${inlineText(say(message(`brief:part.${part}`)))}`, lines.map((line) => `- ${line.day === undefined ? '' : `${inlineText(written(line.day))}: `}${inlineText(say(line.text))}`).join('\n')].join('\n\n'))
    yield `${i === 0 ? '' : '\n---\n\n'}${[...head, ...sections].join('\n\n')}\n`
  }
}

const style = `@page { size: auto; margin: 16mm 15mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 820px; font: 14px/1.45 system-ui, sans-serif; color: #1d1a17; background: #fff; overflow-wrap: anywhere; }
article + article { margin-top: 40px; padding-top: 24px; border-top: 1px solid #ccc; }
h1 { margin: 0; font-size: 24px; line-height: 1.2; }
header p { margin: 4px 0 0; color: #555; }
header .for { margin: 0 0 2px; font-size: 12px; }
.parts { columns: 2; column-gap: 28px; margin-top: 14px; }
section { break-inside: avoid; margin-bottom: 14px; }
h2 { margin: 0 0 4px; padding-bottom: 2px; border-bottom: 1px solid #ddd; font-size: 12.5px; color: #8a3110; }
ul { margin: 0; padding-left: 16px; }
li { margin: 2px 0; white-space: pre-line; }
time { color: #666; font-variant-numeric: tabular-nums; }
.offLimits li { font-weight: 600; }
@media (max-width: 640px) { .parts { columns: 1; } }
@media print { body { padding: 0; max-width: none; font-size: 10.5pt; } article { break-after: page; border: 0 !important; margin: 0 !important; padding: 0 !important; } article:last-of-type { break-after: auto; } }`
