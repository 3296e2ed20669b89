import { isAbsolute, join } from 'node:path'
import type { StandingFile as Shown } from '../contract'
import type { BookView } from '../core/book'
import { calendarEvents } from '../core/calendarEvents'
import { Problem } from '../core/problem'
import { ICS_PRODUCT, writeIcs } from '../formats/ics'
import type { Clock } from './clock'
import { Slices } from './slices'
import { Queue } from './queue'
import type { DeviceFile } from './store/deviceFile'
import { type Disk, errorCode, readIfThere, writeWhole } from './store/disk'

/** So long after a change it is written, together with what changed meanwhile. */
const REST_MS = 2_000
const NAME = 'Hearth.ics'

/** A calendar file in a folder of the user's choice on this device, written whole, in the background, and only when it would differ. */
export class StandingFile {
  private readonly jobs = new Queue()
  private timer: NodeJS.Timeout | undefined
  private trouble: Problem | undefined

  constructor(
    /** The book, once everybody in it has been read. */
    private readonly whole: () => Promise<BookView>,
    private readonly clock: Clock,
    private readonly device: Pick<DeviceFile, 'standing' | 'keepStanding'>,
    private readonly disk: Disk,
  ) {}

  show(): Shown {
    const { standing } = this.device
    const { trouble } = this
    return {
      dueDays: standing?.dueDays ?? false,
      ...(standing ? { folder: standing.folder, path: join(standing.folder, NAME) } : {}),
      ...(trouble ? { trouble: { code: trouble.code, message: trouble.message, params: { ...trouble.params } } } : {}),
    }
  }

  /** Keeps the file in a folder (or none) from now on. A folder it cannot be written into is refused, and all stays as it was. */
  async keep({ folder, dueDays }: Pick<Shown, 'folder' | 'dueDays'>): Promise<Shown> {
    if (folder === undefined) {
      this.trouble = undefined
      await this.device.keepStanding(undefined)
      return this.show()
    }
    if (!isAbsolute(folder)) throw new Problem('standing.folder', 'Give the whole path of the folder, from the root of the disk.', { field: 'folder' })
    await this.jobs.add(() => this.write(folder, dueDays))
    await this.device.keepStanding({ folder, dueDays })
    this.trouble = undefined
    return this.show()
  }

  /** After a change or at a new day: writes it soon. */
  schedule(): void {
    if (!this.device.standing) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.writeNow(), REST_MS).unref()
  }

  /** Writes what is still to be written. */
  async close(): Promise<void> {
    if (this.timer) await this.writeNow()
    await this.jobs.idle()
  }

  private async writeNow(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    const { standing } = this.device
    if (!standing) return
    try {
      await this.jobs.add(() => this.write(standing.folder, standing.dueDays))
      this.trouble = undefined
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      this.trouble = error
    }
  }

  private async write(folder: string, dueDays: boolean): Promise<void> {
    const path = join(folder, NAME)
    try {
      const before = (await readIfThere(this.disk, path))?.toString('utf8')
      if (before !== undefined && !before.slice(0, 1000).includes(ICS_PRODUCT)) {
        throw new Problem('standing.foreign', `${path} is there already and not from Hearth. It was left as it is.`, { field: 'folder', params: { path } })
      }
      const text = await this.text(dueDays)
      if (text !== before) await writeWhole(this.disk, path, text)
    } catch (error) {
      const why = errorCode(error)
      if (error instanceof Problem || why === undefined) throw error
      throw new Problem('standing.failed', `The calendar file could not be written (${path}: ${why}). Your book is safe.`, { field: 'folder', params: { path, why } })
    }
  }

  /** Made in slices: tens of thousands of birthdays would keep everything else waiting. */
  private async text(withDueDays: boolean): Promise<string> {
    const pieces: string[] = []
    const book = await this.whole()
    await new Slices().drain(writeIcs(calendarEvents(book, this.clock.today(), { withDueDays })), (piece) => pieces.push(piece))
    return pieces.join('')
  }
}
