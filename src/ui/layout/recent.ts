/** The last few of many, by name: of more than `most` the one that was asked for least lately is let go. */
export class Recent<T> {
  private readonly kept = new Map<string, T>()

  constructor(private readonly most: number) {}

  get(name: string): T | undefined {
    const known = this.kept.get(name)
    if (known !== undefined) this.set(name, known)
    return known
  }

  set(name: string, value: T): void {
    this.kept.delete(name)
    this.kept.set(name, value)
    const [oldest] = this.kept.keys()
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest)
  }
}
