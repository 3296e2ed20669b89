import type { Failed } from './ErrorBoundary'
import { PartFailed } from './PartFailed'
import classes from './ToastsFailed.module.css'

/** Where toasts would stand, if what draws them could not be loaded: what was to be said is said once it is. */
export function ToastsFailed(failed: Failed) {
  return (
    <div data-noprint className={classes.place}>
      <PartFailed {...failed} />
    </div>
  )
}
