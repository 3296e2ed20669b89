import Module from 'node:module'
import { app } from './app'
import { BrowserWindow } from './browserWindow'
import { ipcMain } from './ipcMain'
import { Menu, nativeImage, Notification, Tray } from './menu'
import { protocol } from './protocol'
import { session } from './session'
import { dialog, globalShortcut, nativeTheme, powerMonitor, safeStorage, screen, shell } from './system'
import { utilityProcess } from './utilityProcess'
import { webContents } from './webContents'

export { app, BrowserWindow, dialog, globalShortcut, ipcMain, Menu, nativeImage, nativeTheme, Notification, powerMonitor, protocol, safeStorage, screen, session, shell, Tray, utilityProcess, webContents }

const electron = { app, BrowserWindow, dialog, globalShortcut, ipcMain, Menu, nativeImage, nativeTheme, Notification, powerMonitor, protocol, safeStorage, screen, session, shell, Tray, utilityProcess, webContents }

/** Playwright asks this process for `require('electron')`. */
const loader = Module as unknown as { _load: (name: string, ...rest: unknown[]) => unknown }
const load = loader._load.bind(Module)
loader._load = (name, ...rest) => (name === 'electron' ? electron : load(name, ...rest))
