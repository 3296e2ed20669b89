/** Of one language, by the names of its files in resources/translations. */
export type Texts = Readonly<Record<string, object>>

export function namespaces(files: Readonly<Record<string, object>>): Texts {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path.slice(path.lastIndexOf('/') + 1).replace('.json', ''), content]))
}
