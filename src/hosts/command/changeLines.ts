import type { Committed } from '../../contract'
import type { Texts } from '../texts'

/** What a change did, for reading. */
export function changeLines({ changed, label }: Pick<Committed, 'changed' | 'label'>, texts: Texts): readonly string[] {
  return [changed ? texts.sentences([label]) : texts.say('commandLine:nothingChanged')]
}
