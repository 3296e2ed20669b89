import type { Choice } from './choice'

export function useCompletions(_text: string, _caret: number): readonly Choice[] {
  return []
}
