// Sets light or dark before anything is painted; Mantine takes over with the same answer.
;(function () {
  var chosen = localStorage.getItem('mantine-color-scheme-value')
  var system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  document.documentElement.setAttribute('data-mantine-color-scheme', chosen === 'light' || chosen === 'dark' ? chosen : system)
})()

// Says it in words where the window's own files are missing, as after an update while Hearth runs: nothing else is there to do so.
;(function () {
  var words = {
    en: { say: 'Hearth could not load this window: one of its files is missing or cannot be read. Your book is safe, and nothing in it was changed. If loading anew does not help, close Hearth and start it again; if that does not help either, install it again.', button: 'Load anew' },
    zh: { say: 'Hearth 无法加载此窗口：它的一个文件缺失或无法读取。你的通讯录是安全的，没有任何改动。如果重新加载没有用，请关闭 Hearth 再重新打开；如果还是不行，请重新安装。', button: '重新加载' },
  }

  function sayNotLoaded() {
    var remembered = localStorage.getItem('hearth.language')
    var language = remembered === 'en' || remembered === 'zh' ? remembered : navigator.language.startsWith('zh') ? 'zh' : 'en'
    var text = Object.assign(document.createElement('p'), { textContent: words[language].say })
    var again = Object.assign(document.createElement('button'), { type: 'button', textContent: words[language].button, onclick: () => location.reload() })
    var place = Object.assign(document.createElement('main'), { lang: language })
    place.setAttribute('role', 'alert')
    place.style.cssText = 'font: 16px/1.5 system-ui, sans-serif; max-width: 32rem; margin: 20vh auto; padding: 0 1rem'
    place.append(text, again)
    document.body.replaceChildren(place)
  }

  function onError(event) {
    // A file of which only the beginning is there is an error of the window itself.
    if (event.target instanceof HTMLScriptElement || event.target === window) sayNotLoaded()
  }

  addEventListener('error', onError, true)
  // By then main.ts runs: the scripts and stylesheets that it loads are its own to tell.
  addEventListener('DOMContentLoaded', () => removeEventListener('error', onError, true))
  addEventListener('hearth.notLoaded', sayNotLoaded)
})()
