import type { PeopleSort } from '../../core/peopleList'
import { wordsOf } from '../search/filters'
import type { ListInput } from './listState'

interface Order {
  readonly sort?: PeopleSort
  readonly descending: boolean
}

/** The list a text in the search box asks for: the best match first while searching, unless another order was chosen. */
export function wantedList(text: string, chosen: Order): ListInput {
  const searching = wordsOf(text) !== ''
  const sort = chosen.sort === 'relevance' && !searching ? undefined : chosen.sort
  return { query: text.trim(), sort: sort ?? (searching ? 'relevance' : 'name'), descending: sort === undefined ? false : chosen.descending }
}
