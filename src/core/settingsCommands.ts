import { z } from 'zod'
import { defineCommand } from './command'
import { message } from './message'
import { SETTINGS_ID, SettingsPatch } from './settings'

/** Changes single settings, and single fields of "me" of the lead times and of notifications; those not named stay as they are. */
export const editSettings = defineCommand(z.object({ patch: SettingsPatch }), ({ patch }, { draft }) => {
  const before = draft.get('settings', SETTINGS_ID)
  const me = patch.me && { me: { ...before?.me, ...patch.me } }
  const dateLeads = patch.dateLeads && { dateLeads: { ...before?.dateLeads, ...patch.dateLeads } }
  const notify = patch.notify && { notify: { ...before?.notify, ...patch.notify } }
  draft.put('settings', { ...before, ...patch, ...me, ...dateLeads, ...notify, id: SETTINGS_ID })
  return message('changes:settings.edited')
})
