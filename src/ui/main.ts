import './withoutEval'
import { followBook } from './book/followBook'
import { whenThere } from './book/whenThere'
import { firstLanguage, textsOf } from './texts/languages'

// The engine is asked while the rest of the window, ten times as large, is still being loaded.
void followBook(new AbortController().signal)
void textsOf(firstLanguage())
whenThere(() => import('./window')).catch((error: unknown) => {
  reportError(error)
  // A window that lacks its own texts is told in those of public/scheme.js, which tells as well where this file is the one that is missing.
  dispatchEvent(new Event('hearth.notLoaded'))
})
