import { homedir } from 'node:os'
import { join } from 'node:path'

/** Hearth's folder among the application data of this user, where the operating system wants such things. */
export function applicationFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  const home = homedir()
  if (platform === 'win32') return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Hearth')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Hearth')
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'hearth')
}

/** The folder of the user's book: HEARTH_BOOK, else `book` in the application folder. */
export function bookFolder(environment: NodeJS.ProcessEnv): string {
  return environment.HEARTH_BOOK || join(applicationFolder(environment), 'book')
}
