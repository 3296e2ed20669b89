import './withoutEval'
import { connection } from './book/client'
import { followBook } from './book/followBook'
import { firstLanguage, textsOf } from './texts/languages'

// The engine is asked while the rest of the window, ten times as large, is still being loaded.
void followBook(new AbortController().signal)
void textsOf(firstLanguage())
void openWindow()

/** Where Hearth cannot be reached it is waited for, and asked once more. */
async function openWindow(): Promise<void> {
  try {
    await import('./window')
  } catch (error) {
    await connection.lost(error)
    await import('./window')
  }
}
