/** More people than one can write to one by one. */
export const MOST_AT_ONCE = 500
