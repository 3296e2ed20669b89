import { contextBridge, ipcRenderer } from 'electron'
import type { DesktopBridge, ShownDeviceSettings, WireMessage } from '../src/bridge'
import { channels } from '../src/hosts/desktop/channels'

const bridge: DesktopBridge = {
  send: (message) => ipcRenderer.send(channels.message, message),
  receive: (onMessage, onClose) => {
    ipcRenderer.on(channels.message, (_event, message: WireMessage) => onMessage(message))
    ipcRenderer.on(channels.engineGone, () => onClose())
  },
  openLink: (url) => ipcRenderer.send(channels.openLink, url),
  showFile: (path) => ipcRenderer.send(channels.showFile, path),
  chooseFolder: () => ipcRenderer.invoke(channels.chooseFolder) as Promise<string | undefined>,
  chooseFile: (name) => ipcRenderer.invoke(channels.chooseFile, name) as Promise<string | undefined>,
  savePdf: (name) => ipcRenderer.invoke(channels.savePdf, name) as Promise<string | undefined>,
  readDeviceSettings: () => ipcRenderer.invoke(channels.readDeviceSettings) as Promise<ShownDeviceSettings>,
  changeDeviceSettings: (patch) => ipcRenderer.invoke(channels.changeDeviceSettings, patch) as Promise<ShownDeviceSettings>,
  onAction: (listener) => void ipcRenderer.on(channels.action, (_event, name: string) => listener(name)),
  onShowPerson: (listener) => void ipcRenderer.on(channels.showPerson, (_event, personId: string) => listener(personId)),
}

contextBridge.exposeInMainWorld('hearth', bridge)
