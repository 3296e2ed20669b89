import './withoutEval'
import { followBook } from './book/followBook'
import { firstLanguage, textsOf } from './texts/languages'

// The engine is asked while the rest of the window, ten times as large, is still being loaded.
void followBook(new AbortController().signal)
void textsOf(firstLanguage())
void import('./window')
