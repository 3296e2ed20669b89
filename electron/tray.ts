import { app, Menu, nativeImage, Tray } from 'electron'
import type { Texts } from '../src/hosts/texts'
import { iconFile } from './icons'

interface Parts {
  readonly show: () => void
  readonly quickAdd: () => void
}

/** Hearth in the system's tray, with how many people stand on Today. */
export class HearthTray {
  private readonly tray: Tray

  constructor(private readonly parts: Parts) {
    const image = nativeImage.createFromPath(iconFile(process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png'))
    this.tray = new Tray(image)
    this.tray.on('click', () => parts.show())
  }

  update(count: number, texts: Texts): void {
    const { show, quickAdd } = this.parts
    const about = texts.say('hosts:tray.count', { count })
    this.tray.setToolTip(`Hearth: ${about}`)
    if (process.platform === 'darwin') this.tray.setTitle(count > 0 ? String(count) : '')
    app.setBadgeCount(count)
    this.tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: about, enabled: false },
        { type: 'separator' },
        { label: texts.say('hosts:tray.open'), click: show },
        { label: texts.say('actions:name.quickAdd'), click: quickAdd },
        { type: 'separator' },
        { label: texts.say('hosts:menu.quit'), click: () => app.quit() },
      ]),
    )
  }
}
