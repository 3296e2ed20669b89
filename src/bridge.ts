/** Things of this device, not of the book: kept in the shell's own folder. */
export interface DeviceSettings {
  /** Closing the last window leaves Hearth in the tray. */
  readonly closeToTray: boolean
  readonly launchAtLogin: boolean
  /** Electron's name of the key that opens quick add from anywhere; '' for none. */
  readonly quickAddKey: string
  /** The system's keyring keeps what opens an encrypted book, until it is locked. */
  readonly rememberKey: boolean
}

/** `weak`: what it keeps would be as good as readable. `none`: there is none, or it is shut. */
export type KeyringState = 'ready' | 'weak' | 'none'

/** The settings, and how they are doing. */
export interface ShownDeviceSettings extends DeviceSettings {
  /** The system does not give Hearth this key. */
  readonly quickAddKeyTaken: boolean
  readonly keyring: KeyringState
  /** Why the book was not opened with what the keyring kept: it gave nothing, or what it gave does not open this book. */
  readonly keyTrouble?: 'lost' | 'refused'
}

/** A message between a window and the engine, as oRPC frames it. */
export type WireMessage = string | Uint8Array

/** Everything the desktop shell offers its windows, under `window.hearth`: this list and nothing else. */
export interface DesktopBridge {
  send(message: WireMessage): void
  /** `onClose`: the engine has gone; what was under way gets no answer. */
  receive(onMessage: (message: WireMessage) => void, onClose: () => void): void
  openLink(url: string): void
  showFile(path: string): void
  chooseFolder(): Promise<string | undefined>
  /** Where to save a file of this name, as the user says; undefined when they change their mind. */
  chooseFile(name: string): Promise<string | undefined>
  /** This window's page, as it prints, in a PDF where the user says; undefined when they change their mind. */
  savePdf(name: string): Promise<string | undefined>
  readDeviceSettings(): Promise<ShownDeviceSettings>
  changeDeviceSettings(patch: Partial<DeviceSettings>): Promise<ShownDeviceSettings>
  /** An action chosen in a menu, the tray or by the global shortcut, by its name. */
  onAction(listener: (name: string) => void): void
  /** A notification about this person was clicked. */
  onShowPerson(listener: (personId: string) => void): void
}
