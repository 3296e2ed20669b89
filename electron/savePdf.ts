import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { dialog, type WebContents } from 'electron'

/** The page as it prints, in a file where the user says; whole or not at all. Answers where, undefined when they change their mind. */
export async function savePdf(page: WebContents, name: string): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: name, filters: [{ name: 'PDF', extensions: ['pdf'] }] })
  if (canceled || !filePath) return undefined
  const bytes = await page.printToPDF({ printBackground: true, preferCSSPageSize: true })
  const aside = `${filePath}.${randomUUID()}.part`
  try {
    await writeFile(aside, bytes, { flag: 'wx', mode: 0o600 })
    await rename(aside, filePath)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
  return filePath
}
