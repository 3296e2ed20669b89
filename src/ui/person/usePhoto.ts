import { useQuery } from '@tanstack/react-query'
import { calls } from '../book/client'

/** The picture as an object URL; one per photo for the life of the window (they are small and named by content). */
export function usePhoto(name: string | undefined): string | undefined {
  const photo = useQuery(
    calls.photos.get.queryOptions({
      input: { name: name ?? '' },
      enabled: name !== undefined,
      gcTime: Infinity,
      select: urlOf,
    }),
  )
  return photo.data
}

const urls = new WeakMap<Blob, string>()

function urlOf(blob: Blob): string {
  const known = urls.get(blob)
  if (known) return known
  const url = URL.createObjectURL(blob)
  urls.set(blob, url)
  return url
}
