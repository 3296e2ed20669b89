import { join } from 'node:path'

/** A file of resources, in the project and in the packaged app alike. */
export function iconFile(name: string): string {
  return join(import.meta.dirname, '../../resources', name)
}
