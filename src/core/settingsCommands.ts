import { z } from 'zod'
import { defineCommand } from './command'
import { message } from './message'
import { SETTINGS_ID, SettingsPatch } from './settings'

/** Changes single settings; those not named stay as they are. */
export const editSettings = defineCommand(z.object({ patch: SettingsPatch }), ({ patch }, { draft }) => {
  draft.put('settings', { ...draft.get('settings', SETTINGS_ID), ...patch, id: SETTINGS_ID })
  return message('changes:settings.edited')
})
