import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useShellActions } from '../actions/useShellActions'
import { useShortcuts } from '../actions/useShortcuts'
import { HoldBanner } from '../hold/HoldBanner'
import { ConnectionBanner } from './ConnectionBanner'
import { ErrorBoundary } from './ErrorBoundary'
import classes from './Frame.module.css'
import { Rail } from './Rail'
import { SampleBanner } from './SampleBanner'
import { TopBar } from './TopBar'
import { useRememberVisits } from '../search/useRememberVisits'
import { useFocusOnArrival } from './useFocusOnArrival'
import { usePageTitle } from './usePageTitle'
import { useReturnToPlace } from './useReturnToPlace'

/** Rail on the left, search and the two ways to write on top, the page in the middle. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const [path] = useLocation()
  const page = useRef<HTMLElement>(null)
  useShortcuts()
  useShellActions()
  usePageTitle()
  useRememberVisits()
  useReturnToPlace(page)
  useFocusOnArrival(page)
  return (
    <div className={classes.frame}>
      <button type="button" className={classes.skip} onClick={() => page.current?.focus()}>
        {t('app:skip')}
      </button>
      <Rail />
      <div className={classes.main}>
        <header>
          <TopBar />
          <ConnectionBanner />
          <SampleBanner />
          <HoldBanner />
        </header>
        <main ref={page} className={classes.page} tabIndex={-1}>
          <ErrorBoundary trigger={path}>{children}</ErrorBoundary>
        </main>
      </div>
    </div>
  )
}
