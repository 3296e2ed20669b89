import type { Calls } from '../calls'
import { Problem } from '../../core/problem'
import { isProblem } from './trouble'

/** The whole id of the person meant by an id or the beginning of one. */
export async function findPerson(calls: Calls, idOrPrefix: string): Promise<string> {
  const known = await calls.ask.person.show({ id: idOrPrefix }).then(
    () => true,
    (error: unknown) => {
      if (isProblem(error, 'person.gone')) return false
      throw error
    },
  )
  if (known) return idOrPrefix
  const { ids } = await calls.ask.people.ids({ query: '' })
  const meant = idOrPrefix === '' ? [] : ids.filter((id) => id.startsWith(idOrPrefix.toLowerCase()))
  if (meant.length === 1 && meant[0]) return meant[0]
  const params = { id: idOrPrefix, count: meant.length }
  if (meant.length > 1) throw new Problem('host.idAmbiguous', `${meant.length} people have an id that begins with ${idOrPrefix}.`, { params })
  throw new Problem('host.idUnknown', `Nobody in the book has the id ${idOrPrefix}.`, { params })
}
