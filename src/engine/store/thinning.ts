/** A backup by its name: when it was made, and which revision it shows. */
export interface BackupName {
  readonly file: string
  /** Milliseconds since 1970, as the clock stood; it may have been wrong. */
  readonly madeAt: number
  readonly revision: number
}

/** A backup that may go, and the newer one of its span that stays for it. */
export interface Superseded {
  readonly backup: BackupName
  readonly by: BackupName
}

const DAY = 86_400_000
const MONTH = 30 * DAY

/** However wrong a clock was for a while, it costs no more than this at a time. */
const MOST_AT_ONCE = 3

/**
 * Which backups may go: of the last day one an hour stays, of the last month one a day, before that one a month; always the newest of its span.
 * Ages are counted from the newest backup, not from the clock, and nothing goes while the clock stands before a backup already there.
 */
export function backupsToDrop(backups: readonly BackupName[], now: number): Superseded[] {
  const newest = Math.max(...backups.map(({ madeAt }) => madeAt))
  if (now < newest) return []
  const kept = new Map<string, BackupName>()
  const drop: Superseded[] = []
  for (const backup of [...backups].sort((a, b) => b.revision - a.revision || b.madeAt - a.madeAt)) {
    const span = spanOf(backup.madeAt, newest)
    const by = kept.get(span)
    if (by) drop.push({ backup, by })
    else kept.set(span, backup)
  }
  return drop.reverse().slice(0, MOST_AT_ONCE)
}

function spanOf(madeAt: number, newest: number): string {
  const age = newest - madeAt
  const time = new Date(madeAt).toISOString()
  return time.slice(0, age < DAY ? 'YYYY-MM-DDTHH'.length : age < MONTH ? 'YYYY-MM-DD'.length : 'YYYY-MM'.length)
}
