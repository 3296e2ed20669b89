/** What can be said to "keep, slow down, or let go?". */
export const rhythmAnswers = ['keep', 'slower', 'letGo'] as const
