import { Problem } from './problem'

/** What a schema found wrong with an input; zod's, and any other validator's. */
interface Issue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[]
  readonly code?: unknown
  readonly origin?: unknown
  readonly maximum?: unknown
}

/** The Problem for an input that does not fit: where, and how long it may be if it is too long. */
export function misfit(issues: readonly Issue[]): Problem {
  const [issue] = issues
  const field = issue?.path?.map((step) => String(typeof step === 'object' ? step.key : step)).join('.')
  if (issue?.code === 'too_big' && issue.origin === 'string') {
    const most = Number(issue.maximum)
    return new Problem('field.long', `This is too long; ${most} characters fit here.`, { field, params: { most } })
  }
  return new Problem('field.invalid', issue?.message ?? 'This value does not fit.', { field })
}
