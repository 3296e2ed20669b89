import { wellFormed } from './wellFormed'

/** Text of one line that stays text: nothing in it formats, links, embeds or runs. */
export function inlineText(text: string): string {
  return wellFormed(text)
    .replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~$%^=!&{}]/g, '\\$&')
    .replace(/^([-+])(?=\s|$)/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
}

/**
 * A note as the user wrote it, in Markdown, with everything taken out that could run or load something: HTML, embeds and pictures, scripted links, query and template
 * blocks of note programs. Lines are given without line ends.
 */
export function noteLines(text: string): string[] {
  return wellFormed(text)
    .replace(/\r\n?|[\u2028\u2029\x85\v\f]/g, '\n')
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g, '')
    .split('\n')
    .map(inertLine)
}

function inertLine(line: string): string {
  return line
    .replace(/(?<!\\)((?:\\\\)*)<(?!(?:https?|mailto):[^\s<>]*>)/g, '$1\\<')
    .replace(/(?<!\\)((?:\\\\)*)!(?=\[)/g, '$1\\!')
    .replace(/\](?=[(:]\s*(?!https?:|mailto:|tel:|sms:)[^\s)]*[:&\\])/gi, ']\\')
    .replace(/^(\s*(?:[-*+>]\s*)*)(`{3,}|~{3,})(?=\s*(?:dataview|dataviewjs|templater|tasks|button|meta-bind|js-engine|query|run-|execute|leaflet|tracker|chart))/i, '$1$2text ')
    .replace(/`(\s*)(?=\$?=)/g, '\\`$1\\')
    .replace(/%%/g, '\\%\\%')
    .replace(/\{\{/g, '\\{\\{')
}

/** A quoted YAML scalar: any text at all on one line. */
export function yamlText(text: string): string {
  return JSON.stringify(wellFormed(text)).replace(/[\x7f-\x9f\u2028\u2029\ufeff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
