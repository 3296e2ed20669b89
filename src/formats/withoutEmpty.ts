/** Without the parts that are missing or empty. */
export function withoutEmpty<T extends object>(value: T): T {
  const filled: Record<string, unknown> = {}
  for (const key in value) {
    const part: unknown = value[key]
    if (part !== undefined && part !== '') filled[key] = part
  }
  return filled as T
}
