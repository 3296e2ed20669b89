import type { Action } from './action'
import { addCard } from './addCard'
import { addComplaint } from './addComplaint'
import { addFavour } from './addFavour'
import { addGiftIdea } from './addGiftIdea'
import { addLeaving } from './addLeaving'
import { addNote } from './addNote'
import { addPerson } from './addPerson'
import { addPurchase } from './addPurchase'
import { addReferral } from './addReferral'
import { addHardship } from './addHardship'
import { addPromise } from './addPromise'
import { addReminder } from './addReminder'
import { addSuggestion } from './addSuggestion'
import { exportBook } from './exportBook'
import { focusSearch } from './focusSearch'
import { goAway } from './goAway'
import { findGift } from './findGift'
import { goGifts } from './goGifts'
import { goCalendar } from './goCalendar'
import { goExchange } from './goExchange'
import { goMerge } from './goMerge'
import { goHistory } from './goHistory'
import { goHold } from './goHold'
import { goPeople } from './goPeople'
import { goInsights } from './goInsights'
import { goReferrals } from './goReferrals'
import { goPromises } from './goPromises'
import { goSettings } from './goSettings'
import { goToday } from './goToday'
import { goTriage } from './goTriage'
import { goWeek } from './goWeek'
import { insightsOf } from './insightsOf'
import { lockBook } from './lockBook'
import { logConversation } from './logConversation'
import { moreKinds } from './moreKinds'
import { mergeWith } from './mergeWith'
import { openPalette } from './openPalette'
import { quickAdd } from './quickAdd'
import { redo } from './redo'
import { showBrief } from './showBrief'
import { showShortcuts } from './showShortcuts'
import { switchLanguage } from './switchLanguage'
import { toggleTheme } from './toggleTheme'
import { undo } from './undo'

/** Everything that can be done from the palette, a menu or by a key, in the order they are listed. A new action is one file and one line here. */
export const actions: readonly Action[] = [
  logConversation,
  quickAdd,
  addPerson,
  addNote,
  addGiftIdea,
  findGift,
  addReminder,
  addPromise,
  addComplaint,
  addSuggestion,
  addHardship,
  addFavour,
  addPurchase,
  addReferral,
  addLeaving,
  addCard,
  moreKinds,
  showBrief,
  mergeWith,
  goToday,
  goPeople,
  goGifts,
  goCalendar,
  goWeek,
  goReferrals,
  goInsights,
  insightsOf,
  goAway,
  goPromises,
  goHold,
  goTriage,
  goMerge,
  goExchange,
  goHistory,
  goSettings,
  focusSearch,
  openPalette,
  exportBook,
  undo,
  redo,
  lockBook,
  toggleTheme,
  switchLanguage,
  showShortcuts,
]
