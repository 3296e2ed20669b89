import { type ReactNode } from 'react'
import { sameValue } from '../../../core/change'
import type { Trouble } from '../../book/trouble'
import { EditInPlace } from './EditInPlace'
import { Row } from './Section'

interface Props<Item> {
  readonly items: readonly Item[]
  /** What stands before an item. */
  readonly nameOf: (item: Item) => string
  readonly show: (item: Item) => ReactNode
  readonly fields: (item: Item, change: (item: Item) => void, error: string | undefined) => ReactNode
  /** Why an item cannot be kept as it is; undefined if it can. */
  readonly check?: (item: Item) => string | undefined
  /** Nothing is in it: saving takes it away. */
  readonly isEmpty: (item: Item) => boolean
  readonly saveAll: (items: Item[]) => Promise<Trouble | undefined>
  readonly acts?: (item: Item) => ReactNode
  /** A blank item being added at the end. */
  readonly adding?: Item
  readonly onAdded: () => void
}

/** A list edited row by row: each save changes that row in the list as it stands by then. */
export function RowList<Item>({ items, nameOf, show, fields, check, isEmpty, saveAll, acts, adding, onAdded }: Props<Item>) {
  const replace = async (before: Item | undefined, after: Item): Promise<string | undefined> => {
    const gone = isEmpty(after)
    const problem = gone ? undefined : check?.(after)
    if (problem) return problem
    return (await saveAll(gone ? without(items, before) : replaced(items, before, after)))?.text
  }
  return (
    <>
      {items.map((item, index) => (
        <Row key={index} name={nameOf(item)}>
          <EditInPlace
            label={nameOf(item)}
            value={item}
            show={show(item)}
            fields={fields}
            save={(after, before) => replace(before, after)}
            remove={() => void saveAll(without(items, item))}
            acts={acts?.(item)}
          />
        </Row>
      ))}
      {adding !== undefined && (
        <Row name={nameOf(adding)}>
          <EditInPlace label={nameOf(adding)} value={adding} show={null} fields={fields} save={(after) => replace(undefined, after)} open onClose={onAdded} />
        </Row>
      )}
    </>
  )
}

function replaced<Item>(items: readonly Item[], before: Item | undefined, after: Item): Item[] {
  const index = before === undefined ? -1 : items.findIndex((item) => sameValue(item, before))
  return index < 0 ? [...items, after] : items.with(index, after)
}

function without<Item>(items: readonly Item[], gone: Item | undefined): Item[] {
  const index = gone === undefined ? -1 : items.findIndex((item) => sameValue(item, gone))
  return items.filter((_, other) => other !== index)
}
