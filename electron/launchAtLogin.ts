import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/** Has the system start Hearth in the tray when the user signs in. Linux knows no call for it, only a file. */
export function launchAtLogin(on: boolean): void {
  if (process.platform !== 'linux') return app.setLoginItemSettings({ openAtLogin: on, args: ['--hidden'] })
  const folder = join(app.getPath('appData'), 'autostart')
  const file = join(folder, 'hearth.desktop')
  if (!on) return rmSync(file, { force: true })
  mkdirSync(folder, { recursive: true })
  const program = process.env.APPIMAGE ?? process.execPath
  writeFileSync(file, `[Desktop Entry]\nType=Application\nName=Hearth\nExec="${program}" --hidden\nX-GNOME-Autostart-enabled=true\n`)
}
