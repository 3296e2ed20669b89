import type { ChoiceGroup } from './choice'
import classes from './ChoiceList.module.css'
import type { Choosing } from './useChoosing'

interface Props {
  readonly label: string
  readonly groups: readonly ChoiceGroup[]
  readonly choosing: Choosing
  /** Where it scrolls: as high as its place allows. */
  readonly className: string | undefined
}

/** The listbox of a search field. The focus stays in the field; the pointed line is its active descendant. */
export function ChoiceList({ label, groups, choosing, className }: Props) {
  const { listId, optionId, activeId, busy, point } = choosing
  return (
    <div role="listbox" id={listId} aria-label={label} aria-busy={busy} className={`${classes.list} ${className}`} onMouseDown={(event) => event.preventDefault()}>
      {groups.filter(({ choices }) => choices.length > 0).map((group) => (
        <div key={group.id} role="group" aria-label={group.name ?? label}>
          {group.name && <div className={classes.group} role="presentation">{group.name}</div>}
          {group.choices.map(({ id, content, perform }, place) => (
            <div key={place} id={optionId(id)} role="option" aria-selected={id === activeId} className={classes.choice} onMouseMove={() => id !== activeId && point(id)} onClick={perform}>
              {content}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
