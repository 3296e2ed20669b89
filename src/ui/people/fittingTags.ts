/** As `.tag` and `.tags` of PeopleTable.module.css. */
const PADDING = 18
const GAP = 5
/** Beyond this a line would be read, not glanced at. */
const MOST = 4

/**
 * How many tags of a line stand whole in a column of this width, with room for "+2" where some are left out.
 * The first always stands, and is cut with an ellipsis where it is too long by itself. A `room` of 0 is not known yet.
 */
export function fittingTags(tags: readonly string[], room: number, widthOf: (text: string) => number): number {
  if (room === 0) return Math.min(MOST, tags.length)
  let used = 0
  for (const [place, tag] of tags.entries()) {
    const more = tags.length - place - 1
    const width = used + widthOf(tag) + PADDING
    const needed = width + (more > 0 ? GAP + widthOf(`+${String(more)}`) : 0)
    if (place > 0 && (place === MOST || needed > room)) return place
    used = width + GAP
  }
  return tags.length
}
