import { aroundReaders } from './vcardAround'
import type { PropertyReader } from './vcardCard'
import { ownReaders } from './vcardOwn'
import { wayReaders } from './vcardWays'
import { whoReaders } from './vcardWho'

/** What each property means. One that is not here is kept as it is. */
export const propertyReaders: ReadonlyMap<string, PropertyReader> = new Map(Object.entries({ ...whoReaders, ...wayReaders, ...aroundReaders, ...ownReaders }))
