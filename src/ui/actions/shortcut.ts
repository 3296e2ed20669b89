const SINGLE_KEYS_OFF = 'hearth.singleKeysOff'
const mac = /mac/i.test(navigator.platform)

/** Single-key shortcuts are a thing of this device: some people dictate, some rest a hand on the keys. */
export function singleKeysOff(): boolean {
  return localStorage.getItem(SINGLE_KEYS_OFF) === 'yes'
}

export function turnSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(SINGLE_KEYS_OFF)
  else localStorage.setItem(SINGLE_KEYS_OFF, 'yes')
}

/** `mod` is Cmd on a Mac and Ctrl elsewhere. */
export function matchesShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.toLowerCase().split('+')
  const key = parts.at(-1) ?? ''
  const mod = mac ? event.metaKey : event.ctrlKey
  const other = mac ? event.ctrlKey : event.metaKey
  const shiftFits = isSign(key) || event.shiftKey === parts.includes('shift')
  return keyOf(event) === key && mod === parts.includes('mod') && !other && !event.altKey && shiftFits
}

/** Whether it is one key alone, which must stay out of the way of typing. */
export function isSingleKey(shortcut: string): boolean {
  return !shortcut.includes('+')
}

/** As it is written on a key cap. */
export function shortcutCaps(shortcut: string): readonly string[] {
  return shortcut.split('+').map((part) => (part === 'mod' ? (mac ? '⌘' : 'Ctrl') : part === 'shift' ? (mac ? '⇧' : 'Shift') : part.length === 1 ? part.toUpperCase() : part))
}

/** `?` and `/` need Shift on some keyboards and not on others. */
function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z0-9]/.test(key)
}

/** The letter on the key; where the layout has no Latin letters, the one in that place. */
function keyOf(event: KeyboardEvent): string {
  if (event.key.length === 1 && event.key.charCodeAt(0) > 127 && event.code.startsWith('Key')) return event.code.slice(3).toLowerCase()
  return event.key.toLowerCase()
}
