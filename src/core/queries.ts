import { giftCheck } from './gifts/checks'
import { giftFacts } from './gifts/fitFacts'
import { giftCount, giftIdeas, giftsWaiting } from './gifts/giftViews'
import { giftRegister } from './gifts/register'
import { cardQueue } from './gratitude/cardQueue'
import { ledger } from './gratitude/ledger'
import { areasShow } from './areas/inUse'
import { awayShow } from './away/awayViews'
import { cadenceLoad } from './cadenceLoad'
import { briefShow } from './brief/briefQuery'
import { calendarRange } from './calendar'
import { comingDue } from './comingDue'
import { comingUp } from './today/comingUp'
import { mergeCompare } from './merge/compare'
import { mergeSuggest } from './merge/suggestions'
import { outreachCheck } from './outreach/outreachCheck'
import { peopleFacets } from './facets/peopleFacets'
import { peopleBeyond, peopleIds, peopleList } from './peopleList'
import { insightsChart, insightsNames } from './insights/insightsView'
import { entryShow } from './entryView'
import { companyShow, personShow, timeline } from './personPage'
import { holdFound, holdList, holdPreview, holdWaiting } from './hold/holdList'
import { promiseList } from './promises/promiseList'
import { quickRead } from './quickAdd'
import { personSales, referralsShow } from './sales/salesView'
import { searchFind } from './searchView'
import { segmentList } from './segments/segmentList'
import { settingsShow } from './settingsView'
import { draftFor, templateList } from './templates'
import { todayAll, todayShow } from './today'
import { triageNext } from './triage'
import { weekAfter, weekShow, weekTurned } from './week/weekViews'

/** Everything a screen can ask. A new question is one definition and one line here. */
export const queries = {
  people: { list: peopleList, ids: peopleIds, beyond: peopleBeyond, facets: peopleFacets },
  person: { show: personShow },
  company: { show: companyShow },
  brief: { show: briefShow },
  merge: { suggest: mergeSuggest, compare: mergeCompare },
  entry: { show: entryShow },
  timeline: { page: timeline },
  search: { find: searchFind },
  segment: { list: segmentList },
  today: { show: todayShow, all: todayAll, comingDue, comingUp },
  reach: { draft: draftFor },
  template: { list: templateList },
  promise: { list: promiseList },
  hold: { list: holdList, waiting: holdWaiting, preview: holdPreview, found: holdFound },
  away: { show: awayShow },
  week: { show: weekShow, turned: weekTurned, after: weekAfter },
  triage: { next: triageNext },
  cadence: { load: cadenceLoad },
  calendar: { range: calendarRange },
  quick: { read: quickRead },
  area: { show: areasShow },
  sales: { person: personSales, referrals: referralsShow },
  gift: { ideas: giftIdeas, waiting: giftsWaiting, count: giftCount, check: giftCheck, facts: giftFacts, register: giftRegister },
  card: { queue: cardQueue },
  ledger: { page: ledger },
  outreach: { check: outreachCheck },
  insights: { chart: insightsChart, names: insightsNames },
  settings: { show: settingsShow },
} as const

/** What every window asks for first. */
export const firstAsked = { area: 'today', name: 'show', input: {} } as const
