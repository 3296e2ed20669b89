import { z } from 'zod'

/** More rows than this nobody is sent at once. */
export const MOST_ROWS = 500

/** Which rows of a long list are asked for: so many from a place on. */
export const pageAsked = {
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(MOST_ROWS).default(60),
}
