import { useEffect, useRef, useState } from 'react'
import type { ImportPreview, TableReading } from '../../contract'
import { client } from '../book/client'
import { type Trouble, useTrouble } from '../book/trouble'

export interface Imported {
  readonly added: number
  readonly updated: number
  readonly skipped: number
  readonly addedIds: readonly string[]
  readonly changeId?: string
}

/** What the user says about a table: where columns go, how its text is written. */
export interface Remapping {
  readonly columns?: Record<string, string>
  readonly reading?: Partial<TableReading>
}

/** What becomes of a row that may be somebody known, or of all that are alike in the same way. */
export type Deciding = Omit<Parameters<typeof client.imports.decide>[0], 'importId'>

export type ImportStep =
  | { readonly step: 'choose' }
  | { readonly step: 'reading'; readonly names: readonly string[] }
  | { readonly step: 'preview'; readonly preview: ImportPreview; readonly busy: boolean }
  | { readonly step: 'writing'; readonly preview: ImportPreview }
  | { readonly step: 'done'; readonly imported: Imported }

/** One import from the first file to the last word: choose, read, look, write. Nothing is written before `apply`. */
export function useImport() {
  const trouble = useTrouble()
  const [state, setState] = useState<ImportStep>({ step: 'choose' })
  const [problem, setProblem] = useState<Trouble>()
  const running = useRef<AbortController>(undefined)
  const givenUp = useRef(false)
  useEffect(() => () => running.current?.abort(), [])

  const attempt = async (before: ImportStep, act: (signal: AbortSignal) => Promise<ImportStep>, failed: ImportStep) => {
    const work = new AbortController()
    running.current = work
    setProblem(undefined)
    setState(before)
    try {
      const next = await act(work.signal)
      if (!work.signal.aborted) setState(next)
    } catch (error) {
      if (work.signal.aborted) return
      setProblem(trouble.read(error))
      setState(failed)
    }
  }

  return {
    state,
    problem,
    read: (files: readonly File[]) =>
      attempt(
        { step: 'reading', names: files.length > 3 ? [...files.slice(0, 3).map(({ name }) => name), '…'] : files.map(({ name }) => name) },
        async (signal) => {
          const preview = await client.imports.read({ files: files.map((file) => ({ name: file.webkitRelativePath || file.name, bytes: file })) }, { signal })
          return { step: 'preview', preview, busy: false }
        },
        { step: 'choose' },
      ),
    remap: (preview: ImportPreview, file: string, how: Remapping) =>
      attempt(
        { step: 'preview', preview, busy: true },
        async (signal) => ({ step: 'preview', preview: await client.imports.remap({ importId: preview.importId, file, ...how }, { signal }), busy: false }),
        { step: 'preview', preview, busy: false },
      ),
    decide: (preview: ImportPreview, what: Deciding) =>
      attempt(
        { step: 'preview', preview, busy: true },
        async (signal) => ({ step: 'preview', preview: await client.imports.decide({ importId: preview.importId, ...what }, { signal }), busy: false }),
        { step: 'preview', preview, busy: false },
      ),
    apply: (preview: ImportPreview) => {
      givenUp.current = false
      return attempt(
        { step: 'writing', preview },
        async (signal) => {
          try {
            return { step: 'done', imported: await client.imports.apply({ importId: preview.importId }, { signal }) }
          } catch (error) {
            if (givenUp.current) return { step: 'choose' }
            throw error
          }
        },
        { step: 'preview', preview, busy: false },
      )
    },
    /** Stops the writing while nothing is saved; past that it goes through and says so. */
    stopWriting: (preview: ImportPreview) => {
      givenUp.current = true
      void client.imports.cancel({ importId: preview.importId }).catch(trouble.show)
    },
    cancel: () => {
      running.current?.abort()
      if (state.step === 'preview') void client.imports.cancel({ importId: state.preview.importId }).catch(trouble.show)
      setState({ step: 'choose' })
      setProblem(undefined)
    },
  }
}
