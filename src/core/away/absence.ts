/** A week without a look. */
export const AWAY_DAYS = 7
/** So many missed reminders are a list to go through, however long one was away. */
export const MANY_MISSED = 10
