import { lazy, useEffect } from 'react'
import { connection } from './book/client'

const pages = () => import('./OtherPages')
const forms = () => import('./forms/Forms')
const reach = () => import('./reach/ReachPanel')
const lately = () => import('./today/LatelyThree')
const pane = () => import('./person/PaneBody')

/** Where Hearth cannot be reached it is waited for, and asked once more. */
async function whenThere<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load()
  } catch (error) {
    await connection.lost(error)
    return load()
  }
}

/** What a window needs only once it shows more than Today: left out of what is loaded first, so that Today is painted sooner. */
export const OtherPages = lazy(() => whenThere(pages).then((part) => ({ default: part.OtherPages })))
export const Forms = lazy(() => whenThere(forms).then((part) => ({ default: part.Forms })))
export const ReachPanel = lazy(() => whenThere(reach).then((part) => ({ default: part.ReachPanel })))
export const LatelyThree = lazy(() => whenThere(lately).then((part) => ({ default: part.LatelyThree })))
export const PaneBody = lazy(() => whenThere(pane).then((part) => ({ default: part.PaneBody })))

/** Loads it when the page it is called from is on screen and nothing else is to be done: nobody should wait for it later, nor miss it when Hearth has ended. */
export function useLaterParts(): void {
  useEffect(() => {
    // What cannot be had now is asked for again by whoever needs it.
    const load = () => void Promise.allSettled([pane(), forms(), pages(), reach(), lately()])
    // Safari has no idle time to give.
    if ('requestIdleCallback' in window) requestIdleCallback(load)
    else setTimeout(load)
  }, [])
}
