import type { BookView } from '../book'
import type { Day } from '../dates'
import { foldText } from '../fold'

/** Relations that live under one roof; the wife's gift is the husband's too. */
const underOneRoof = new Set(['partner', 'wife', 'husband', 'spouse', 'daughter', 'son', 'child', '伴侣', '爱人', '妻子', '太太', '丈夫', '先生', '配偶', '女儿', '儿子', '孩子'].map(foldText))

/** The ids of everybody who counts as one household with a person, themselves among them. */
export function householdOf(book: BookView, personId: string, day: Day): ReadonlySet<string> {
  return book.rememberAll('households', day, () => householdsOf(book)).get(personId) ?? new Set([personId])
}

/** Everybody who shares a roof with somebody in the book, whichever of the two says so. */
function householdsOf(book: BookView): ReadonlyMap<string, ReadonlySet<string>> {
  const homes = new Map<string, Set<string>>()
  for (const { id, relations } of book.people.values()) {
    for (const { personId, label } of relations) {
      if (!personId || !underOneRoof.has(foldText(label)) || !book.people.has(personId)) continue
      const home = new Set([...(homes.get(id) ?? [id]), ...(homes.get(personId) ?? [personId])])
      for (const member of home) homes.set(member, home)
    }
  }
  return homes
}
