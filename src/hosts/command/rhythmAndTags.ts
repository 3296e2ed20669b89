import { type Command, InvalidArgumentError } from 'commander'
import type { Texts } from '../texts'
import { gather, wholeNumber } from './values'

/** What can be changed of one person as of many. */
export interface RhythmAndTags {
  readonly cadence?: number | 'none'
  readonly tag?: readonly string[]
  readonly untag?: readonly string[]
}

export function withRhythmAndTags(command: Command, texts: Texts): Command {
  return command
    .option('--cadence <days>', texts.say('commandLine:edit.cadence'), daysOrNone)
    .option('--tag <tag>', texts.say('commandLine:edit.tag'), gather)
    .option('--untag <tag>', texts.say('commandLine:edit.untag'), gather)
}

/** Reads a number of days, or `none`. */
export function daysOrNone(text: string): number | 'none' {
  if (text === 'none') return 'none'
  const days = wholeNumber(1, 3650)
  try {
    return days(text)
  } catch {
    throw new InvalidArgumentError('It must be a number of days from 1 to 3650, or "none".')
  }
}
