import { cache, calls } from '../book/client'

/** Whether this page has answers of the book in its memory. */
export function showedTheBook(): boolean {
  return cache.getQueryCache().findAll({ queryKey: calls.ask.key() }).some(({ state }) => state.data !== undefined)
}
