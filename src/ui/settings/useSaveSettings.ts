import { useCallback } from 'react'
import type { z } from 'zod'
import type { SettingsPatch } from '../../core/settings'
import type { Trouble } from '../book/trouble'
import { useRun } from '../book/useRun'

/** Saves single settings; resolves to what is wrong, if anything. */
export function useSaveSettings(): (patch: z.infer<typeof SettingsPatch>) => Promise<Trouble | undefined> {
  const run = useRun()
  return useCallback(
    async (patch) => {
      let trouble: Trouble | undefined
      await run({ type: 'settings.edit', patch }, { quiet: true, onTrouble: (found) => (trouble = found) })
      return trouble
    },
    [run],
  )
}
