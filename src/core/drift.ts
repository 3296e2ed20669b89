/** Conversations within this many days of the first count as one. */
const BURST = 7
/** With fewer gaps there is nothing one could call usual. */
const FEWEST_GAPS = 4
/** Silence is never called drifting before two weeks … */
const EARLIEST = 14
/** … and after twelve times the usual gap, or three months where that is longer, it is over rather than drifting. */
const LONGEST_TIMES = 12
const LONGEST_AT_LEAST = 90

/** What is usual between two people, and when their silence is longer than that; day numbers. */
export interface Drift {
  /** Their median gap in days. */
  readonly usual: number
  /** The first and the last day on which the silence is worth a word. */
  readonly from: number
  readonly until: number
  /** As far beyond the first day as that is from the last conversation: when it stands with those gone cold. */
  readonly cold: number
}

/** The drift after `last`, from the days of all conversations on record up to it (earliest first). */
export function driftAfter(last: number, conversations: readonly number[], fewest = FEWEST_GAPS): Drift | undefined {
  const usual = usualGap(conversations, fewest)
  if (usual === undefined) return undefined
  const patience = Math.max(EARLIEST, Math.floor(2 * usual))
  const from = last + patience + 1
  return { usual, from, until: last + Math.max(LONGEST_AT_LEAST, Math.floor(LONGEST_TIMES * usual)), cold: from + patience }
}

/** The median of the days between conversations, bursts counted once; undefined with too few of them. */
export function usualGap(conversations: readonly number[], fewest = FEWEST_GAPS): number | undefined {
  const gaps = gapsOf(conversations)
  if (gaps.length < fewest) return undefined
  inOrder(gaps)
  const upper = gaps[gaps.length >> 1] ?? 0
  const lower = gaps[(gaps.length - 1) >> 1] ?? 0
  return (upper + lower) / 2
}

/** Whether there are enough conversations for a drift at all; cheaper than counting gaps. */
export const mayDrift = (conversations: number) => conversations > FEWEST_GAPS

/** Sorts a few numbers where they are: for so few quicker than the engine's own. */
export function inOrder(numbers: number[]): number[] {
  if (numbers.length > FEW) return numbers.sort((a, b) => a - b)
  for (let end = 1; end < numbers.length; end++) {
    const number = numbers[end] ?? 0
    let place = end
    for (let before = numbers[place - 1]; before !== undefined && before > number; before = numbers[place - 1]) numbers[place--] = before
    numbers[place] = number
  }
  return numbers
}

const FEW = 40

function gapsOf(conversations: readonly number[]): number[] {
  const gaps: number[] = []
  let start: number | undefined
  for (const day of conversations) {
    if (start !== undefined && day - start < BURST) continue
    if (start !== undefined) gaps.push(day - start)
    start = day
  }
  return gaps
}
