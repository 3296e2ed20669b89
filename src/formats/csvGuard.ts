/**
 * Cells that a spreadsheet would run as formulas (OWASP): those that begin with = + - @, TAB, CR, LF, NUL or a full-width form of them, also after a separator,
 * quote or line end inside a cell, because a program that expects another separator would see a cell begin there.
 */
const starts = /(?=[=+\-@\t\r\n\0＝＋－＠])(?<=(?:^|[,;\t|\r\n"])[ ]*'*)/g
const guards = /'(?=[=+\-@\t\r\n\0＝＋－＠])(?<=(?:^|[,;\t|\r\n"])[ ]*'+)/g

/** Puts an apostrophe before each such place, which makes it text. {@link unguardCell} takes it off again. */
export function guardCell(text: string): string {
  return text.replace(starts, "'")
}

export function unguardCell(text: string): string {
  return text.replace(guards, '')
}
