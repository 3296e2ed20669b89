/** Moves the focus to the row `step` rows on, across all cards; without a row to start from, to the chosen one or the first. */
export function focusNudge(from: HTMLElement | undefined, step: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-nudge]')]
  const next = from ? rows[rows.indexOf(from) + step] : (rows.find((row) => row.dataset.selected) ?? rows[0])
  next?.focus({ preventScroll: from === undefined })
}
