import { type ComponentType, lazy, type ReactNode, Suspense, useDeferredValue, useEffect, useState } from 'react'
import { create } from 'zustand'
import { whenThere } from './book/whenThere'
import { ErrorBoundary, type Failed } from './layout/ErrorBoundary'
import { KeysHeld } from './layout/KeysHeld'
import { Loading } from './layout/Loading'
import { PartFailed } from './layout/PartFailed'
import { ToastsFailed } from './layout/ToastsFailed'

const loads: (() => Promise<unknown>)[] = []
const useLoading = create(() => ({ isTried: false, isThere: false }))

/** What a window needs only beyond Today: left out of what is loaded first, so that Today is drawn sooner, and loaded once it is. */
export const OtherPages = later(() => import('./OtherPages').then((part) => part.OtherPages), <Loading />)
export const Forms = later(() => import('./forms/Forms').then((part) => part.Forms), <KeysHeld />)
export const ReachPanel = inPage(later(() => import('./reach/ReachPanel').then((part) => part.ReachPanel), <KeysHeld />))
export const LatelyThree = inPage(later(() => import('./today/LatelyThree').then((part) => part.LatelyThree)))
export const ChooseDay = inPage(later(() => import('./today/ChooseDay').then((part) => part.ChooseDay)))
export const PaneBody = inPage(later(() => import('./person/PaneBody').then((part) => part.PaneBody)))
export const MoreActs = inPage(later(() => import('./today/MoreActs').then((part) => part.MoreActs)))
export const SnoozeTimes = inPage(later(() => import('./today/SnoozeTimes').then((part) => part.SnoozeTimes)))
export const ChanceMenu = inPage(later(() => import('./gratitude/ChanceMenu').then((part) => part.ChanceMenu)))
export const LineAsked = inPage(later(() => import('./entries/LineAsked').then((part) => part.LineAsked)))
export const Toasts = inPage(later(() => import('./layout/Toasts').then((part) => part.Toasts)), ToastsFailed)

/** What stands in place of a book: loaded at once where it is wanted, apart from the rest. */
export const LockScreen = later(() => import('./vault/LockScreen').then((part) => part.LockScreen), <Loading />)
export const DamagePage = later(() => import('./damage/DamagePage').then((part) => part.DamagePage), <Loading />)
export const RepairedPage = later(() => import('./damage/RepairedPage').then((part) => part.RepairedPage), <Loading />)
export const CopiesPage = later(() => import('./damage/CopiesPage').then((part) => part.CopiesPage), <Loading />)
export const WelcomePage = later(() => import('./welcome/WelcomePage').then((part) => part.WelcomePage), <Loading />)

/** Whether all of it has been loaded, or tried: what could not be had is asked for again by whoever needs it. What waited for it is drawn piece by piece, so that keys are heard meanwhile. */
export function useLaterParts(): boolean {
  return useDeferredValue(useLoading(({ isTried }) => isTried))
}

/** Whether all of it is there. */
export function useLaterPartsThere(): boolean {
  return useDeferredValue(useLoading(({ isThere }) => isThere))
}

let begun: Promise<void> | undefined

/** Loads all of it as soon as something else has been painted. */
export function useLaterPartsAfter(drawn: boolean): void {
  useEffect(() => {
    if (drawn) requestAnimationFrame(() => setTimeout(() => void (begun ??= loadLaterParts())))
  }, [drawn])
}

async function loadLaterParts(): Promise<void> {
  const tried = await Promise.allSettled([import('./look/chineseFont'), ...loads.map((load) => load())])
  useLoading.setState({ isTried: true, isThere: tried.every(({ status }) => status === 'fulfilled') })
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
function inPage<Props extends object>(Part: ComponentType<Props>, instead: ComponentType<Failed> = PartFailed) {
  return function InPage(props: Props) {
    return (
      <ErrorBoundary instead={instead}>
        <Part {...props} />
      </ErrorBoundary>
    )
  }
}
