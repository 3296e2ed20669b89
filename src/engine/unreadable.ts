import { Problem } from '../core/problem'
import { type Disk, errorCode } from './store/disk'

/** A file given as a book is not an empty book. Nothing there is one. */
export async function expectFolder(file: string, disk: Disk): Promise<void> {
  try {
    if ((await disk.stat(file)).isDirectory()) return
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  throw new Problem('book.notFolder', `${file} is a file; a book is a folder. Nothing was changed.`, { params: { file } })
}

/** Files the operating system will not give are told as such, and nothing is put in their place. */
export function unreadable(error: unknown): never {
  throw unreadableProblem(error)
}

/**
 * What to throw instead of an error of the operating system; any other stays as it is.
 * @param context `rest`: the book is open, and it is about what had not been read by then, or is read once more.
 */
export function unreadableProblem(error: unknown, context?: 'rest'): unknown {
  const why = errorCode(error)
  if (error instanceof Problem || why === undefined) return error
  const file = error instanceof Error && 'path' in error ? String(error.path) : ''
  if (context === undefined) return new Problem('book.unreadable', `This book cannot be opened (${file}: ${why}). Nothing was changed.`, { params: { file, why } })
  return new Problem('book.unreadable', `Not all of this book can be read (${file}: ${why}). What was saved is on the disk as it was; nothing was changed.`, { params: { file, why, context } })
}
