import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportRequest } from '../../contract'
import { client, connection } from '../book/client'
import { type Trouble, useTrouble } from '../book/trouble'
import { saveBlob } from './saveBlob'

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
      if (written) setReport(typeof written === 'string' ? t('exchangePage:export.written', { path: written }) : t('exchangePage:export.report', { ...written }))
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

const endings: Readonly<Record<ExportRequest['format'], string>> = { markdown: '', csv: '.csv', vcard: '.vcf', vcard3: '.vcf', ics: '.ics', html: '.html', labels: '.html', brief: '.html', briefMarkdown: '.md', gifts: '.csv', json: '.json' }

interface Written {
  readonly path: string
  readonly people: number
  readonly files: number
}

/** Asks for a folder (notes are many files) or a file name; `undefined` when the user changed their mind. */
async function writeWhereChosen(request: ExportRequest): Promise<Written | undefined> {
  const { host } = connection
  const isFolder = request.format === 'markdown'
  const chosen = isFolder ? await host.chooseFolder?.() : await host.chooseFile?.(request.table ? `${request.table.name}.csv` : `hearth${endings[request.format]}`)
  if (!chosen) return undefined
  const path = isFolder ? `${chosen}/Hearth notes` : chosen
  const written = await client.exports.write({ ...request, path })
  host.showFile?.(written.path)
  return written
}

async function download(request: ExportRequest): Promise<string> {
  const { name, bytes } = await client.exports.download(request)
  saveBlob(name, bytes)
  return name
}
