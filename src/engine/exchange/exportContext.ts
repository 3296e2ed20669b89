import { type BookView, entriesOf } from '../../core/book'
import type { Day } from '../../core/dates'
import { fromDayNumber } from '../../core/days'
import type { Entry } from '../../core/entries/registry'
import { displayName, type Person } from '../../core/people'
import { historyOf } from '../../core/warmth'
import { FileNames } from '../../formats/fileNames'

/** What the writers ask about people and their surroundings. */
export class ExportContext {
  private readonly files = new Map<string, string>()
  private readonly ids: ReadonlySet<string>

  constructor(
    private readonly book: BookView,
    people: readonly Person[],
    private readonly today: Day,
  ) {
    const names = new FileNames()
    this.ids = new Set(people.map(({ id }) => id))
    for (const person of people) this.files.set(person.id, names.give(displayName(person)))
  }

  readonly fileOf = (personId: string) => this.files.get(personId)

  readonly nameOf = (personId: string) => {
    const person = this.book.people.get(personId)
    return person && displayName(person)
  }

  of(person: Person) {
    const { fileOf, nameOf } = this
    return { entries: sorted(entriesOf(this.book, person.id)), lastTalked: this.lastTalked(person), fileOf, nameOf }
  }

  /** Entries of the people exported, each once; of those they share with others, only their own part. */
  *eachEntry(): Generator<Entry, void, void> {
    const seen = new Set<string>()
    for (const id of this.ids) {
      for (const entry of entriesOf(this.book, id)) {
        if (seen.has(entry.id)) continue
        seen.add(entry.id)
        yield entry.personIds.every((personId) => this.ids.has(personId)) ? entry : { ...entry, personIds: entry.personIds.filter((personId) => this.ids.has(personId)) }
      }
    }
  }

  private lastTalked({ id }: Person): Day | undefined {
    const days = this.book.remember(id, historyOf).conversations.map(fromDayNumber)
    return days.findLast((day) => day <= this.today)
  }
}

function sorted(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))
}
