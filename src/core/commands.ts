import { z } from 'zod'
import type { BookView } from './book'
import type { Change, RowChange } from './change'
import type { Moments } from './command'
import { Draft } from './draft'
import { bringIntoSight } from './areas/inUse'
import { addTogether } from './addTogether'
import { settleAway } from './away/awayCommands'
import { answerComplaint, followUpComplaint, overrideComplaint, reopenComplaint, solveComplaint } from './complaints/complaintCommands'
import { addEntry, deleteEntries, editEntry } from './entryCommands'
import { giveGift } from './gifts/giveGift'
import { dropGiftIdea, keepGiftIdea, removeGiftLimit, setGiftLimit } from './gifts/limitCommands'
import { declineClue, setOffLimit } from './gifts/offLimitCommands'
import { sendCard } from './gratitude/cardCommands'
import { letChanceGo, takeChance } from './gratitude/chanceCommands'
import { guardGifts } from './gifts/guard'
import { sayThanks } from './gratitude/thanksCommands'
import { applyImport } from './importCommand'
import { exceptFromHold, placeHold, resumeHold } from './hold/holdCommands'
import { dismissNudge, snoozeNudge } from './nudgeCommands'
import {
  addInterest,
  createPerson,
  deletePeople,
  editPerson,
  removeInterest,
  setCadence,
  setPeopleState,
  setReach,
  starPeople,
  setFestivals,
  tagPeople,
} from './personCommands'
import { keepApart, mergePeople } from './merge/mergePeople'
import type { Message } from './message'
import { misfit } from './misfit'
import { Problem } from './problem'
import { movePromise, reopenPromise, settlePromise } from './promises/promiseCommands'
import { addQuickly } from './quickAdd'
import { endReminder, finishReminder, skipReminder, snoozeReminder } from './reminderCommands'
import { answerRhythm, declineCadence, pullForward } from './rhythmCommands'
import { fillSample } from './sample'
import { afterReaching } from './reachCommands'
import { editSettings } from './settingsCommands'
import { type Steps, toEnd } from './steps'
import { stepSuggestion } from './suggestions/suggestionCommands'
import { setTagRule, stampTagged } from './tagRuleCommands'
import { addTier, editTier, removeTier } from './tierCommands'
import { removeSegment, saveSegment, setSegmentRule } from './segments/segmentCommands'
import { deleteTemplate, saveTemplate } from './templates'
import { erasePeople } from './trash/erase'
import { putBack } from './trash/putBack'
import { answerTriage } from './triage'

/** Everything the user can have done. A new command is one definition and one line here. */
const commands = {
  'person.create': createPerson,
  'person.edit': editPerson,
  'person.delete': deletePeople,
  'person.tag': tagPeople,
  'person.setFestivals': setFestivals,
  'person.setCadence': setCadence,
  'person.setState': setPeopleState,
  'person.star': starPeople,
  'person.setReach': setReach,
  'person.merge': mergePeople,
  'person.keepApart': keepApart,
  'interest.add': addInterest,
  'interest.remove': removeInterest,
  'entry.add': addEntry,
  'entry.addTogether': addTogether,
  'entry.edit': editEntry,
  'entry.delete': deleteEntries,
  'reminder.finish': finishReminder,
  'reminder.skip': skipReminder,
  'reminder.end': endReminder,
  'reminder.snooze': snoozeReminder,
  'promise.settle': settlePromise,
  'promise.reopen': reopenPromise,
  'promise.move': movePromise,
  'complaint.answer': answerComplaint,
  'complaint.solve': solveComplaint,
  'complaint.followUp': followUpComplaint,
  'complaint.reopen': reopenComplaint,
  'complaint.override': overrideComplaint,
  'suggestion.step': stepSuggestion,
  'hold.place': placeHold,
  'hold.resume': resumeHold,
  'hold.except': exceptFromHold,
  'nudge.snooze': snoozeNudge,
  'nudge.dismiss': dismissNudge,
  'nudge.pullForward': pullForward,
  'rhythm.answer': answerRhythm,
  'cadence.decline': declineCadence,
  'tagRule.set': setTagRule,
  'tier.edit': editTier,
  'tier.add': addTier,
  'tier.remove': removeTier,
  'away.settle': settleAway,
  'reach.after': afterReaching,
  'segment.save': saveSegment,
  'segment.remove': removeSegment,
  'segmentRule.set': setSegmentRule,
  'template.save': saveTemplate,
  'template.delete': deleteTemplate,
  'triage.answer': answerTriage,
  'quick.add': addQuickly,
  'offLimit.set': setOffLimit,
  'offLimit.decline': declineClue,
  'gift.give': giveGift,
  'giftLimit.set': setGiftLimit,
  'giftLimit.remove': removeGiftLimit,
  'catalogue.keep': keepGiftIdea,
  'catalogue.drop': dropGiftIdea,
  'chance.take': takeChance,
  'chance.letGo': letChanceGo,
  'card.send': sendCard,
  'thanks.say': sayThanks,
  'area.use': bringIntoSight,
  'person.erase': erasePeople,
  'trash.putBack': putBack,
  'settings.edit': editSettings,
  'sample.fill': fillSample,
  'import.apply': applyImport,
} as const

/** They bring back or make up what was there before, and ask nothing about it. */
const unguarded: ReadonlySet<string> = new Set(['import.apply', 'sample.fill', 'trash.putBack'])

type Commands = typeof commands
export type CommandType = keyof Commands
export type Command = { [T in CommandType]: { readonly type: T } & z.input<Commands[T]['input']> }[CommandType]

/** A command as it comes over a wire; {@link decide} checks the rest against its own input. */
export const AnyCommand = z.looseObject({ type: z.enum(Object.keys(commands) as [CommandType, ...CommandType[]]) })

/** What a command would do to the book: pure, so that it can be tried, tested and replayed. The change is empty when nothing would differ. */
export function decide(book: BookView, command: Command, moments: Moments & { readonly device: string }): Change {
  const definition = commands[command.type] as Commands[CommandType] | undefined
  if (!definition) throw new Problem('command.unknown', `Hearth does not know the command "${String(command.type)}".`)
  const { type: _type, ...input } = command
  const parsed = definition.input.safeParse(input)
  if (!parsed.success) throw misfit(parsed.error.issues)
  const draft = new Draft(book, moments.now)
  const label = definition.decide(parsed.data as never, { ...moments, book, draft })
  if (!unguarded.has(command.type)) guardGifts(book, draft, moments.today)
  return toEnd(changeOf(book, draft, label, moments))
}

/** The same for something too large to be decided in one go: `write` fills the draft and yields now and then. */
export function* decideInSteps(book: BookView, moments: Moments & { readonly device: string }, write: (draft: Draft) => Steps<Message>): Steps<Change> {
  const draft = new Draft(book, moments.now)
  const label = yield* write(draft)
  return yield* changeOf(book, draft, label, moments)
}

function* changeOf(book: BookView, draft: Draft, label: Message, moments: Moments & { readonly device: string }): Steps<Change> {
  yield* stampTagged(book, draft, moments.today)
  const rows: RowChange[] = []
  for (const row of draft.eachChange()) {
    rows.push(row)
    yield
  }
  return { id: moments.newId(), label, device: moments.device, at: moments.now, rows }
}
