import type { BookEvent } from '../../contract'
import { type RepairStage, repairStages } from '../../contract/repair'
import { Progress } from '../slices'

const WHOLE = 100

/** At which hundredth of the whole each part begins, by how long it takes with a large book. */
const begins: Readonly<Record<RepairStage, number>> = { check: 0, read: 30, write: 60, after: 75 }

/** Says how far a repair is: which part of it is under way, and how much of the whole is behind it. */
export class RepairProgress {
  private say: (share: number) => void = () => undefined

  constructor(readonly announce: (event: BookEvent) => void) {}

  begin(stage: RepairStage): void {
    const job = `repair-${stage}`
    const from = begins[stage]
    const next = repairStages[repairStages.indexOf(stage) + 1]
    const to = next ? begins[next] : WHOLE
    const progress = new Progress(this, job, WHOLE)
    this.say = (share) => progress.say(from + share * (to - from))
    this.announce({ type: 'progress', job, done: from, of: WHOLE })
  }

  readonly share = (share: number) => this.say(share)
}
