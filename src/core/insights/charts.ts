import { channels } from './channels'
import type { ChartDefinition, ChartName } from './chart'
import { gifts } from './gifts'
import { leavings } from './leavings'
import { movers } from './movers'
import { promisesKept } from './promisesKept'
import { referralsBrought } from './referralsBrought'
import { repeatRate } from './repeatRate'
import { rescued } from './rescued'
import { responseTimes } from './responseTimes'
import { salesByMonth } from './salesByMonth'
import { thanksTimes } from './thanksTimes'
import { turnsByMonth } from './turnsByMonth'
import { warmthOverTime } from './warmthOverTime'

/** Every chart. A new one is one file, its name in chart.ts and one line here. */
export const charts: Readonly<Record<ChartName, ChartDefinition>> = {
  warmth: warmthOverTime,
  turns: turnsByMonth,
  movers,
  rescued,
  channels,
  gifts,
  thanks: thanksTimes,
  promises: promisesKept,
  complaints: responseTimes,
  referrals: referralsBrought,
  repeat: repeatRate,
  sales: salesByMonth,
  leaving: leavings,
}
