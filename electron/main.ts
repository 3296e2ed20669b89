import { app } from 'electron'
import { announcePageScheme } from './pageProtocol'
import { runHearth } from './runHearth'
import { lockDown } from './security'

announcePageScheme()
if (process.env.HEARTH_USER_DATA) app.setPath('userData', process.env.HEARTH_USER_DATA)

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(() => {
    lockDown()
    return runHearth()
  })
} else {
  app.quit()
}
