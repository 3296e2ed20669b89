import type { BookEvent } from '../../contract'
import { type RepairStage, repairStages } from '../../contract/repair'

/** How often it is told at most, in milliseconds. */
const APART = 150

/** At which hundredth of the whole each part begins, by how long it takes with a large book. */
const begins: Readonly<Record<RepairStage, number>> = { check: 0, read: 30, write: 60, after: 75 }

/** Says how far a repair is: which part of it is under way, and how much of the whole is behind it. */
export class RepairProgress {
  private stage: RepairStage = 'check'
  private said = 0

  constructor(private readonly announce: (event: BookEvent) => void) {}

  begin(stage: RepairStage): void {
    this.stage = stage
    this.tell(0)
  }

  readonly share = (share: number) => {
    if (performance.now() - this.said >= APART) this.tell(share)
  }

  private tell(share: number): void {
    this.said = performance.now()
    const from = begins[this.stage]
    const next = repairStages[repairStages.indexOf(this.stage) + 1]
    const to = next ? begins[next] : 100
    this.announce({ type: 'progress', job: `repair-${this.stage}`, done: Math.round(from + share * (to - from)), of: 100 })
  }
}
