import type { Warmth } from '../../core/warmth'
import { usePhoto } from '../person/usePhoto'
import classes from './Face.module.css'

interface Props {
  readonly initials: string
  readonly photo?: string
  readonly warmth?: Warmth | null
  /** Diameter in pixels. */
  readonly size?: number
}

/** A face with warmth as a ring around it. Decoration: the name and the warmth stand in words beside it. */
export function Face({ initials, photo, warmth, size = 40 }: Props) {
  return (
    <div className={classes.face} style={{ width: size, height: size, fontSize: Math.max(12.5, size / 3), lineHeight: `${String(size)}px` }} aria-hidden="true">
      {warmth && <span className={classes.ring} data-tone={warmth.tone} style={{ '--level': `${Math.round(warmth.level * 100)}%` } as React.CSSProperties} />}
      {photo ? <Picture name={photo} initials={initials} /> : initials}
    </div>
  )
}

function Picture({ name, initials }: { readonly name: string; readonly initials: string }) {
  const picture = usePhoto(name)
  return picture ? <img src={picture} alt="" className={classes.photo} /> : <>{initials}</>
}
