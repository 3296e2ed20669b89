import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MovePreview } from '../../contract/move'
import { client, connection } from '../book/client'
import { type Trouble, useTrouble } from '../book/trouble'
import { saveBlob } from '../exchange/saveBlob'

/** Making the file, or looking into one and opening it. */
export function useMove() {
  const { t } = useTranslation()
  const trouble = useTrouble()
  const [found, setFound] = useState<MovePreview>()
  const [busy, setBusy] = useState(false)
  const [report, setReport] = useState<string>()
  const [problem, setProblem] = useState<Trouble>()

  const attempt = (act: () => Promise<string | undefined>) => {
    setBusy(true)
    setReport(undefined)
    setProblem(undefined)
    void act()
      .then(setReport, (error: unknown) => setProblem(trouble.read(error)))
      .finally(() => setBusy(false))
  }
  const made = (name: string, { people, entries, photos, missing }: { readonly people: number; readonly entries: number; readonly photos: number; readonly missing: number }) =>
    [t('move:made', { count: people, entries, photos, name }), missing > 0 && t('move:missing', { count: missing })].filter(Boolean).join(' ')

  return {
    found,
    busy,
    report,
    problem,
    make: () =>
      attempt(async () => {
        if (connection.host.kind !== 'desktop') {
          const { name, file, ...counts } = await client.move.pack()
          saveBlob(name, file)
          return made(name, counts)
        }
        const chosen = await connection.host.chooseFile?.('Hearth.hearth')
        if (!chosen) return undefined
        const { path, ...counts } = await client.move.write({ path: chosen })
        connection.host.showFile?.(path)
        return made(path, counts)
      }),
    look: (file: File) =>
      attempt(async () => {
        setFound(await client.move.look({ file }))
        return undefined
      }),
    open: () =>
      attempt(async () => {
        const { people, entries, photos } = await client.move.open({ moveId: found?.moveId ?? '' })
        setFound(undefined)
        return t('move:done', { count: people, entries, photos })
      }),
    cancel: () => setFound(undefined),
  }
}
