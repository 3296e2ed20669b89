import type { Book } from '../../src/core/book'
import { applyChange, type Change, firstObstacle, type Obstacle, undoInSteps } from '../../src/core/change'
import { toEnd } from '../../src/core/steps'

/** Takes a change back, and answers with what stands in the way where something does. */
export function undo(book: Book, change: Change): Obstacle | undefined {
  const undone = toEnd(undoInSteps(book, change))
  if ('obstacle' in undone) return undone.obstacle
  applyChange(book, { ...change, id: `undo ${change.id}`, rows: undone.rows })
  return undefined
}

export function obstacleToUndo(book: Book, change: Change): Obstacle | undefined {
  return toEnd(firstObstacle(book, change))
}
