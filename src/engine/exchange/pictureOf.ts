import { Problem } from '../../core/problem'
import type { ExchangeEngine } from './exchangeEngine'

/** The bytes of a picture. One that is gone or damaged does not hold up everything else. */
export async function pictureOf({ photos }: { readonly photos: Pick<ExchangeEngine['photos'], 'get'> }, name: string | undefined): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (name === undefined) return undefined
  try {
    return await photos.get(name)
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}
