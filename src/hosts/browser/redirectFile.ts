import { randomBytes } from 'node:crypto'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A page only the user can read, which takes their browser to Hearth with a one-time code. Holding the code it keeps it out of command lines and process lists. */
export interface RedirectFile {
  readonly path: string
  /** Puts a fresh code in place of the old. */
  write(code: string): Promise<void>
  remove(): Promise<void>
}

export async function createRedirectFile(url: string): Promise<RedirectFile> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-'))
  const path = join(folder, 'open-hearth.html')
  return {
    path,
    write: async (code) => {
      const draft = join(folder, `${randomBytes(4).toString('hex')}.tmp`)
      await writeFile(draft, page(`${url}/#code=${code}`), { mode: 0o600, flag: 'wx' })
      await rename(draft, path)
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

function page(target: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${target}">
<title>Hearth</title>
<p><a href="${target}">Hearth</a></p>
</html>
`
}
