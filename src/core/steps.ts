/** Long work in small steps: whoever runs it may do something else between two of them, or leave off. */
export type Steps<T> = Generator<undefined, T, void>

export function toEnd<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
