import { app } from 'electron'
import type { BookEvent } from '../src/contract'
import type { Calls } from '../src/hosts/calls'
import { finishFromNotification, snoozeFromNotification, type Told } from '../src/hosts/desktop/answerDue'
import { channels } from '../src/hosts/desktop/channels'
import { openTexts, type Texts } from '../src/hosts/texts'
import { notifyDue } from './notifications'
import type { HearthTray } from './tray'
import type { Windows } from './windows'

interface Parts {
  readonly calls: Calls
  readonly windows: Windows
  readonly tray: HearthTray
  readonly texts: () => Texts
  /** The book wants another language than before. */
  readonly speak: (texts: Texts) => void
}

/** Keeps the tray's count, the language and the notifications true to the book, until the engine ends. */
export async function followBook({ calls, windows, tray, texts, speak }: Parts): Promise<void> {
  const refresh = async () => {
    const [{ language }, { first, reachOut }] = await Promise.all([calls.ask.settings.show({}), calls.ask.today.show({})])
    const wanted = language ?? (app.getLocale().startsWith('zh') ? 'zh' : 'en')
    if (wanted !== texts().language) speak(openTexts(wanted))
    tray.update(first.length + reachOut.length, texts())
  }
  const report = (error: unknown) => process.stderr.write(`A notification's answer was not taken: ${String(error)}\n`)
  // One look that fails, or one notification the system refuses, is not the end of all.
  const follow = async (event?: BookEvent) => {
    try {
      if (!event || event.type === 'changed' || event.type === 'day') await refresh()
      if (event?.type === 'due') notifyDue(event, texts(), answers)
    } catch (error) {
      if (!isAbort(error)) process.stderr.write(`The shell could not follow the book: ${String(error)}\n`)
    }
  }
  const answers = {
    open: (personId: string | undefined) => showPerson(windows, personId),
    finish: (told: Told) => void finishFromNotification(calls, told).catch(report),
    snooze: (told: Told) => void snoozeFromNotification(calls, told).catch(report),
  }
  try {
    const events = await calls.book.events()
    await follow()
    for await (const event of events) await follow(event)
  } catch (error) {
    if (!isAbort(error)) process.stderr.write(`The shell lost the book: ${String(error)}\n`)
  }
}

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError'

function showPerson(windows: Windows, personId: string | undefined): void {
  windows.show()
  if (personId) windows.tell(channels.showPerson, personId)
}
