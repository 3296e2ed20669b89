import { Problem } from '../../core/problem'
import type { Damage } from './damage'

/** Why a book may only be read, as its files are. */
export function refusalOf({ problems, newerSchema, revision }: { readonly problems: readonly Damage[]; readonly newerSchema?: string; readonly revision: number }): Problem | undefined {
  if (newerSchema !== undefined) return newerProblem(newerSchema)
  const damage = problems.find(({ kind }) => kind === 'damage')
  return damage && damagedProblem(damage, revision)
}

export function closedProblem(): Problem {
  return new Problem('book.closed', 'This book has been closed.')
}

export function readOnlyProblem(): Problem {
  return new Problem('book.readOnly', 'This book was opened for reading only.')
}

export function newerProblem(schema: string): Problem {
  return new Problem('book.newer', `This book was written by a newer Hearth (format ${schema}). It can be read here, not changed.`, { params: { schema } })
}

export function damagedProblem({ file, line, message }: Damage, revision: number): Problem {
  const place = line === undefined ? file : `${file}, line ${line}`
  const text = `This book is damaged (${place}: ${message}). It is shown as of revision ${revision}, the newest state that verifies, and can only be read. No file was changed.`
  return new Problem('book.damaged', text, { params: { file, revision, ...(line === undefined ? { context: 'file' } : { line }) } })
}

export function tornProblem({ file, message }: Damage): Problem {
  return new Problem('book.torn', `${file}: ${message}. Everything before is whole; the next save cuts it clean and keeps the cut piece beside it.`, { params: { file } })
}

export function changedOutsideProblem(file: string): Problem {
  return new Problem('book.changedOutside', 'Another program has changed the files of this book. Close Hearth and open it again.', { params: { file } })
}

/** A failed fsync: whether the last change is on disk nobody can say, so nothing more is written by this process. */
export function unsureProblem(file: string, cause: string): Problem {
  const text = `The disk did not confirm the last save (${cause}). Everything saved before is safe. So that nothing is lost, Hearth writes no more until it is started again; export a copy to another disk.`
  return new Problem('save.unsure', text, { params: { file } })
}

export function copiesProblem([file, ...more]: readonly string[]): Problem | undefined {
  if (file === undefined) return undefined
  const count = more.length + 1
  return new Problem('book.copies', `A program that synchronises folders has left ${count === 1 ? 'a second version' : `${count} second versions`} of this book's files beside them (${file}). They may hold changes that are not here.`, { params: { file, count } })
}
