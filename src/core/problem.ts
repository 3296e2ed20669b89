export interface ProblemDetails {
  /** The input field it concerns, as a path: `reach.channel`. */
  readonly field?: string
  /** Values for the translated text (`problems:<code>`). */
  readonly params?: Readonly<Record<string, string | number>>
}

/** Something a user can understand and put right. Anything else that is thrown is a bug. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly field?: string
  readonly params?: Readonly<Record<string, string | number>>

  /** @param code stable, dotted, translated as `problems:<code>`; `message` is the English text. */
  constructor(
    readonly code: string,
    message: string,
    details: ProblemDetails = {},
  ) {
    super(message)
    this.field = details.field
    this.params = details.params
  }
}

/** Whether something thrown is the Problem with this code. */
export function isProblem(error: unknown, code: string): boolean {
  return error instanceof Problem && error.code === code
}
