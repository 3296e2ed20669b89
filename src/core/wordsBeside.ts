interface Piece {
  readonly start: number
  readonly end: number
}

/** A text without some pieces of it, its spaces closed up. */
export function without(text: string, pieces: readonly Piece[]): string {
  let rest = text
  for (const { start, end } of [...pieces].sort((a, b) => b.start - a.start)) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  return rest.replace(/\s+/g, ' ').replace(/(?<=\p{Script=Han})\s(?=\p{Script=Han})/gu, '').replace(/^[\s,:：，]+|[\s,:：，]+$/g, '')
}

/** What stands beside a day only to lead to it or to round it. */
const fillers = /(?<![\p{L}\p{N}])(?:or so|or thereabouts|some ?time|about|around|roughly|approximately|ca\.?|on|at|by|before|from|starting|start|begin(?:ning)?|and|then|first|the|of|time|o['’]clock)(?![\p{L}\p{N}])|左右|大概|大约|开始|之前|以前|的时候|[前起从在的吧]/giu

/** What a text says besides when: of "Friday, if she is back" the second half; undefined where it says nothing. */
export function wordsBeside(text: string, pieces: readonly Piece[]): string | undefined {
  const rest = without(text, pieces)
  const said = rest.split(/(?<=[,，])/).filter((part) => /[\p{L}\p{N}]/u.test(part.replace(fillers, ' '))).join('')
  return said.replace(/^[\s()（）\p{Pd}.。,，;；!！]+|[\s()（）\p{Pd}.。,，;；!！]+$/gu, '') || undefined
}
