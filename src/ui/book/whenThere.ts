import { connection } from './client'

/** Stylesheets that could not be had: whoever asks for the part they belong to a second time is given it without them. */
const missing = new Set<HTMLLinkElement>()
window.addEventListener('error', ({ target }) => target instanceof HTMLLinkElement && target.rel === 'stylesheet' && missing.add(target), true)

/** Where Hearth cannot be reached it is waited for, and asked once more. */
export async function whenThere<Part>(load: () => Promise<Part>): Promise<Part> {
  const styled = async () => {
    await Promise.all([...missing].map(loadAnew))
    return load()
  }
  try {
    return await styled()
  } catch (error) {
    await connection.lost(error)
    return styled()
  }
}

function loadAnew(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const again = link.cloneNode() as HTMLLinkElement
    again.addEventListener('load', () => {
      missing.delete(link)
      link.remove()
      resolve()
    })
    again.addEventListener('error', () => {
      missing.delete(again)
      again.remove()
      reject(new Error(`${link.href} could not be loaded`))
    })
    document.head.append(again)
  })
}
