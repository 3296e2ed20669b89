import { connection } from '../book/client'

/** A link that leaves Hearth, opened by the system; anything but https, mailto and tel stays text. */
export function OutsideLink({ url, text }: { readonly url: string; readonly text?: string }) {
  const shown = text ?? shortened(url)
  if (!/^(?:https:|mailto:|tel:)/i.test(url)) return <span dir="auto">{shown}</span>
  return (
    <a
      href={url}
      dir="auto"
      onClick={(event) => {
        event.preventDefault()
        connection.host.openLink(url)
      }}
    >
      {shown}
    </a>
  )
}

function shortened(url: string): string {
  const plain = url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
  return plain.length > 60 ? `${plain.slice(0, 57)}…` : plain
}
