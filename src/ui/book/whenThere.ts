import { connection } from './client'

/** Where Hearth cannot be reached it is waited for, and asked once more. */
export async function whenThere<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load()
  } catch (error) {
    await connection.lost(error)
    return load()
  }
}
