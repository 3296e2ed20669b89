import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../contract'

/** Every call of the contract, whatever carries it. */
export type Calls = ContractRouterClient<typeof contract>
