import './withoutEval'
import { followBook } from './book/followBook'
import { whenThere } from './book/whenThere'
import { firstLanguage, textsOf } from './texts/languages'

// The engine is asked while the rest of the window, ten times as large, is still being loaded.
void followBook(new AbortController().signal)
void textsOf(firstLanguage())
whenThere(() => import('./window')).catch(sayNotLoaded)

/** In place of a window that lacks its own texts. */
function sayNotLoaded(error: unknown): void {
  reportError(error)
  const { say, button } = notLoaded[firstLanguage() === 'zh' ? 'zh' : 'en']
  const text = Object.assign(document.createElement('p'), { textContent: say })
  const again = Object.assign(document.createElement('button'), { type: 'button', textContent: button, onclick: () => location.reload() })
  const place = document.createElement('main')
  place.setAttribute('role', 'alert')
  place.style.cssText = 'font: 16px/1.5 system-ui, sans-serif; max-width: 32rem; margin: 20vh auto; padding: 0 1rem'
  place.append(text, again)
  document.body.replaceChildren(place)
}

const notLoaded = {
  en: { say: 'Hearth could not load this window: one of its files is missing or cannot be read. Your book is safe, and nothing in it was changed. If loading anew does not help, install Hearth again.', button: 'Load anew' },
  zh: { say: 'Hearth 无法加载此窗口：它的一个文件缺失或无法读取。你的通讯录是安全的，没有任何改动。如果重新加载没有用，请重新安装 Hearth。', button: '重新加载' },
} as const
