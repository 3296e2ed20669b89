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
  const key = parts.at(-1)
  const mod = mac ? event.metaKey : event.ctrlKey
  const other = mac ? event.ctrlKey : event.metaKey
  const shift = parts.includes('shift')
  const shiftFits = parts.length === 1 && key === '?' ? true : event.shiftKey === shift
  return event.key.toLowerCase() === key && mod === parts.includes('mod') && !other && !event.altKey && shiftFits
}

/** As it is written on a key cap. */
export function shortcutCaps(shortcut: string): readonly string[] {
  return shortcut.split('+').map((part) => (part === 'mod' ? (mac ? '⌘' : 'Ctrl') : part === 'shift' ? (mac ? '⇧' : 'Shift') : part.length === 1 ? part.toUpperCase() : part))
}
