import type { Day } from '../dates'
import type { EntryKind, EntryOf } from '../entries/registry'
import type { Cause, EntryBehind } from '../nudges'

/** What an entry that has fallen due has to say on a day, apart from whom it is about; undefined where it has nothing yet. */
export type CauseOf<Kind extends EntryKind> = (entry: EntryOf<Kind>, dueOn: Day, day: Day) => (Pick<Cause, 'reason' | 'why' | 'overdueDays' | 'asks'> & Pick<EntryBehind, 'next'>) | undefined
