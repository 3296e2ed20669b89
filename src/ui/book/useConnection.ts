import { useSyncExternalStore } from 'react'
import type { ConnectionState } from '../client/connection'
import { connection } from './client'

/** How this window stands to the engine. */
export function useConnection(): ConnectionState {
  return useSyncExternalStore(subscribe, state)
}

const subscribe = (listener: () => void) => connection.subscribe(listener)
const state = () => connection.state()
