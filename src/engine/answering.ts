import { implement, ORPCError, ValidationError } from '@orpc/server'
import { contract } from '../contract'
import { misfit } from '../core/misfit'
import { Problem } from '../core/problem'
import { report } from './report'

/** What every call of the contract goes through: a Problem reaches the caller as such, a bug without its details. */
export function answering() {
  return implement(contract).use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      throw answerable(error)
    }
  })
}

export type Answering = ReturnType<typeof answering>

export async function done(work: Promise<unknown>): Promise<Record<string, never>> {
  await work
  return {}
}

/** A Problem as every client sees it; anything else is a bug: logged here, answered without its details. */
function answerable(error: unknown): ORPCError<string, unknown> {
  if (error instanceof ORPCError) {
    const { code, cause } = error as ORPCError<string, unknown>
    const refused = code === 'BAD_REQUEST' && cause instanceof ValidationError
    return refused ? answerable(misfit(cause.issues)) : (error as ORPCError<string, unknown>)
  }
  if (error instanceof Problem) {
    const { code, message, field, params } = error
    return new ORPCError('BAD_REQUEST', { message, data: { code, message, field, params } })
  }
  report(error)
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: 'Something went wrong inside Hearth.' })
}
