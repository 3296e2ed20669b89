import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportRequest } from '../../contract'
import { client, connection } from '../book/client'
import { type Trouble, useTrouble } from '../book/trouble'

/** Writes into a place the user chooses where the host can, else hands the browser a download. */
export function useExport() {
  const { t } = useTranslation()
  const trouble = useTrouble()
  const [busy, setBusy] = useState(false)
  const [report, setReport] = useState<string>()
  const [problem, setProblem] = useState<Trouble>()

  const take = async (request: ExportRequest): Promise<boolean> => {
    setBusy(true)
    setReport(undefined)
    setProblem(undefined)
    try {
      const written = connection.host.kind === 'desktop' ? await writeWhereChosen(request) : await download(request)
      if (written) setReport(t('exchangePage:export.written', { path: written }))
      return written !== undefined
    } catch (error) {
      setProblem(trouble.read(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { take, busy, report, problem }
}

const fileNames = { csv: 'hearth.csv', vcard: 'hearth.vcf', ics: 'hearth.ics', json: 'hearth.json' } as const

/** Asks for a folder (Markdown is many files) or a file name; `undefined` when the user changed their mind. */
async function writeWhereChosen(request: ExportRequest): Promise<string | undefined> {
  const { host } = connection
  const chosen = request.format === 'markdown' ? await host.chooseFolder?.() : await host.chooseFile?.(fileNames[request.format])
  if (!chosen) return undefined
  const path = request.format === 'markdown' ? `${chosen}/Hearth notes` : chosen
  const { path: written } = await client.exports.write({ ...request, path })
  host.showFile?.(written)
  return written
}

async function download(request: ExportRequest): Promise<string> {
  const { name, bytes } = await client.exports.download(request)
  const url = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return name
}
