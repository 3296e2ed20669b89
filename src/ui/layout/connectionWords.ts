import type { ConnectionState } from '../client/connection'

/** What is said of a connection in a state that is not as it should be. */
export const connectionWords: Readonly<Partial<Record<ConnectionState, 'app:connection.gone' | 'app:connection.unreadable'>>> = {
  gone: 'app:connection.gone',
  unreadable: 'app:connection.unreadable',
}
