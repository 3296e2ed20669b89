import { connection } from '../book/client'
import type { Texts } from './namespaces'

const REMEMBERED_AS = 'hearth.language'

const loaders: Readonly<Record<string, () => Promise<{ readonly texts: Texts }>>> = { en: () => import('./en'), zh: () => import('./zh') }

/** The texts of a language, which are loaded when it is shown; English where there are none. Where Hearth cannot be reached it is waited for. */
export async function textsOf(language: string): Promise<Texts> {
  const load = loaders[language] ?? loaders.en
  for (;;) {
    try {
      return load ? (await load()).texts : {}
    } catch (error) {
      await connection.lost(error)
    }
  }
}

/** The language of a window's first words, before the book has answered: that it showed last, or the system's. */
export function firstLanguage(): string {
  const remembered = localStorage.getItem(REMEMBERED_AS)
  return remembered && remembered in loaders ? remembered : navigator.language.startsWith('zh') ? 'zh' : 'en'
}

export function rememberLanguage(language: string): void {
  localStorage.setItem(REMEMBERED_AS, language)
}
