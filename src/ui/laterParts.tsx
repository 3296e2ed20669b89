import { type ComponentType, lazy, type ReactNode, Suspense, useDeferredValue, useEffect, useState } from 'react'
import { create } from 'zustand'
import { whenThere } from './book/whenThere'
import { ErrorBoundary } from './layout/ErrorBoundary'
import { KeysHeld } from './layout/KeysHeld'
import { Loading } from './layout/Loading'
import { PartFailed } from './layout/PartFailed'

const loads: (() => Promise<unknown>)[] = []
const useTried = create(() => ({ isTried: false }))

/** What a window needs only beyond Today: left out of what is loaded first, so that Today is drawn sooner, and loaded once it is. */
export const OtherPages = later(() => import('./OtherPages').then((part) => part.OtherPages), <Loading />)
export const Forms = later(() => import('./forms/Forms').then((part) => part.Forms), <KeysHeld />)
export const ReachPanel = inPage(later(() => import('./reach/ReachPanel').then((part) => part.ReachPanel), <KeysHeld />))
export const LatelyThree = inPage(later(() => import('./today/LatelyThree').then((part) => part.LatelyThree)))
export const ChooseDay = inPage(later(() => import('./today/ChooseDay').then((part) => part.ChooseDay)))
export const PaneBody = inPage(later(() => import('./person/PaneBody').then((part) => part.PaneBody)))

/** Whether all of it has been loaded, or tried: what could not be had is asked for again by whoever needs it. What waited for it is drawn piece by piece, so that keys are heard meanwhile. */
export function useLaterParts(): boolean {
  return useDeferredValue(useTried((tried) => tried.isTried))
}

let begun: Promise<void> | undefined

/** Loads all of it as soon as something else has been painted. */
export function useLaterPartsAfter(drawn: boolean): void {
  useEffect(() => {
    if (drawn) requestAnimationFrame(() => setTimeout(() => void (begun ??= loadLaterParts())))
  }, [drawn])
}

async function loadLaterParts(): Promise<void> {
  await Promise.allSettled([import('./look/chineseFont'), ...loads.map((load) => load())])
  useTried.setState({ isTried: true })
}

/** A component that comes later, and once it is there is drawn at once. */
function later<Props extends object>(load: () => Promise<ComponentType<Props>>, meanwhile?: ReactNode) {
  let Loaded: ComponentType<Props> | undefined
  const get = async () => (Loaded = await load())
  loads.push(get)
  // What failed once would fail for good: who tries again is given one that has not been asked yet.
  const begin = () =>
    lazy(async () => {
      try {
        return { default: await whenThere(get) }
      } catch (error) {
        Asked = begin()
        throw error
      }
    })
  let Asked = begin()
  return function Later(props: Props) {
    // One that began to wait stays as it is: what it shows would begin anew otherwise.
    const [There] = useState(() => Loaded)
    const [Lazy] = useState(() => Asked)
    if (There) return <There {...props} />
    return (
      <Suspense fallback={meanwhile}>
        <Lazy {...props} />
      </Suspense>
    )
  }
}

/** A part within a page: where it fails, the page around it stays. */
function inPage<Props extends object>(Part: ComponentType<Props>) {
  return function InPage(props: Props) {
    return (
      <ErrorBoundary instead={PartFailed}>
        <Part {...props} />
      </ErrorBoundary>
    )
  }
}
