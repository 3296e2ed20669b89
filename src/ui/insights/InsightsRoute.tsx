import { lazy, Suspense } from 'react'
import { Loading } from '../layout/Loading'

/** The charts come with a library of their own, fetched when the page is first opened. */
const InsightsPage = lazy(() => import('./InsightsPage').then((page) => ({ default: page.InsightsPage })))

export function InsightsRoute({ personId }: { readonly personId?: string }) {
  return (
    <Suspense fallback={<Loading />}>
      <InsightsPage key={personId ?? 'all'} personId={personId} />
    </Suspense>
  )
}
