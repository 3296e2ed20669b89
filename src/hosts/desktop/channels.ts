/** Every channel between a window and the shell. What is not here does not exist. */
export const channels = {
  /** Window → shell → engine, and back. */
  message: 'hearth:message',
  /** The engine has gone; a new one is on its way. */
  engineGone: 'hearth:engine-gone',
  openLink: 'hearth:open-link',
  showFile: 'hearth:show-file',
  chooseFolder: 'hearth:choose-folder',
  chooseFile: 'hearth:choose-file',
  savePdf: 'hearth:save-pdf',
  readDeviceSettings: 'hearth:read-device-settings',
  changeDeviceSettings: 'hearth:change-device-settings',
  action: 'hearth:action',
  showPerson: 'hearth:show-person',
} as const

/** Where the windows' pages live: a scheme of Hearth's own, never file://. */
export const PAGE_SCHEME = 'app'
export const PAGE_HOST = 'hearth'
export const START_PAGE = `${PAGE_SCHEME}://${PAGE_HOST}/`
