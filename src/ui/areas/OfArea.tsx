import type { ReactNode } from 'react'
import type { Area } from '../../core/areas/area'
import { useAreas } from './useAreas'

/** Shown only where the area is in sight. */
export function OfArea({ area, children }: { readonly area: Area; readonly children: ReactNode }) {
  return useAreas().includes(area) ? children : null
}
