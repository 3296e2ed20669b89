import { ORPCError } from '@orpc/client'
import { Problem } from '../../core/problem'
import type { Texts } from '../texts'

interface ProblemData {
  readonly code?: unknown
  readonly field?: unknown
  readonly params?: Record<string, string | number>
}

/** One line for the user about what went wrong. */
export function describeTrouble(error: unknown, texts: Texts): string {
  if (error instanceof Problem) return withField(texts.problem(error.code, error.params, error.message), error.field)
  if (error instanceof ORPCError) {
    const { code, field, params } = (error.data ?? {}) as ProblemData
    if (typeof code === 'string') return withField(texts.problem(code, params, error.message), typeof field === 'string' ? field : undefined)
  }
  return texts.say('commandLine:bug', { what: error instanceof Error ? error.message : String(error) })
}

/** The text of a problem often names the field already; where it does not, the reader needs it. */
function withField(text: string, field: string | undefined): string {
  return field && !text.includes(field) ? `${text} (${field})` : text
}

/** Whether it is the Problem with this code, thrown in this process or sent by another. */
export function isProblem(error: unknown, code: string): boolean {
  return error instanceof Problem ? error.code === code : error instanceof ORPCError && (error.data as ProblemData | undefined)?.code === code
}
