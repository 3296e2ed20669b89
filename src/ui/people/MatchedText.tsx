interface Props {
  readonly text: string
  /** Which characters were found, [start, end), in order. */
  readonly ranges: readonly (readonly [number, number])[]
  /** Cut a long text so that the first place found is near its start. */
  readonly around?: number
}

/** More of a long text is not seen: a line is hardly ever wider. */
const LONGEST = 140

/** A text with the places a search found marked. */
export function MatchedText({ text, ranges, around }: Props) {
  const start = around === undefined ? 0 : cutAt(text, (ranges[0]?.[0] ?? 0) - around)
  const end = around === undefined ? text.length : Math.min(text.length, start + LONGEST)
  const pieces: { readonly from: number; readonly to: number; readonly found: boolean }[] = []
  let at = start
  for (const [from, to] of ranges) {
    if (from < at || to > end) continue
    pieces.push({ from: at, to: from, found: false }, { from, to, found: true })
    at = to
  }
  pieces.push({ from: at, to: end, found: false })
  return (
    <>
      {start > 0 && '…'}
      {pieces.map(({ from, to, found }, place) => (found ? <mark key={place}>{text.slice(from, to)}</mark> : text.slice(from, to)))}
      {end < text.length && '…'}
    </>
  )
}

/** The start of a word at or after `index`, so that no word or surrogate pair is cut in two. */
function cutAt(text: string, index: number): number {
  if (index <= 0) return 0
  const space = text.indexOf(' ', index)
  if (space >= 0 && space - index < 12) return space + 1
  const code = text.charCodeAt(index)
  return code >= 0xdc00 && code <= 0xdfff ? index + 1 : index
}
