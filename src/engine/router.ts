import type { Context, Router } from '@orpc/server'
import type { contract } from '../contract'
import { queries } from '../core/queries'
import type { Speak } from '../core/speech'
import { answering, done } from './answering'
import { Engine } from './engine'
import { exchangeOf } from './exchange/exchange'
import { alwaysOpen, type OwnBook } from './ownBook'
import { outRouter } from './outRouter'
import { safetyRouter } from './safetyRouter'
import { photoType } from './store/photos'
import { createShelf, type ShelfOptions } from './shelf'

export interface RouterOptions extends ShelfOptions {
  /** Whether callers may name a file to be made anywhere the user may write. Not for web pages: whoever stole a tab's token could too. */
  readonly writesFiles: boolean
  /** The host's voice, for files that are made to be read. */
  readonly speak: Speak
}

/** Every call of the contract, answered by an engine. One router serves all windows, tabs and commands of a host. */
export function createRouter(book: Engine | OwnBook, options: RouterOptions) {
  const own = book instanceof Engine ? alwaysOpen(book) : book
  const shelf = createShelf(own, options)
  const os = answering()
  return os.router({
    book: {
      status: os.book.status.handler(() => shelf.status()),
      events: os.book.events.handler(({ signal }) => shelf.events(signal)),
      check: os.book.check.handler(() => shelf.current.check()),
      repair: os.book.repair.handler(() => shelf.current.safety.repair.run()),
      stopRepair: os.book.stopRepair.handler(() => {
        shelf.current.safety.repair.stop()
        return {}
      }),
      visit: os.book.visit.handler(({ input }) => done(shelf.visit(input.book))),
    },
    change: {
      run: os.change.run.handler(({ input }) => shelf.current.run(input.command as never)),
      undo: os.change.undo.handler(({ input }) => shelf.current.undo(input.changeId)),
      redo: os.change.redo.handler(() => shelf.current.redo()),
    },
    ask: askedRouter(os.ask, (area, name, input) => shelf.current.askInTurn(area as never, name as never, input as never)),
    ...outRouter(os, shelf, own, options),
    ...safetyRouter(os, () => shelf.current.safety, own, options),
    drafts: {
      list: os.drafts.list.handler(() => shelf.current.drafts.list()),
      keep: os.drafts.keep.handler(({ input }) => done(shelf.current.drafts.keep(input.key, input.text))),
      drop: os.drafts.drop.handler(({ input }) => done(shelf.current.drafts.drop(input.key))),
    },
    searches: {
      list: os.searches.list.handler(() => [...shelf.current.device.searches]),
      keep: os.searches.keep.handler(async ({ input }) => {
        const { device } = shelf.current
        await device.keepSearch(input.query)
        return [...device.searches]
      }),
    },
    imports: {
      read: os.imports.read.handler(({ input, signal }) => exchangeOf(shelf.current, options.speak).imports.read(input, signal)),
      remap: os.imports.remap.handler(({ input }) => exchangeOf(shelf.current, options.speak).imports.remap(input)),
      decide: os.imports.decide.handler(({ input }) => exchangeOf(shelf.current, options.speak).imports.decide(input)),
      apply: os.imports.apply.handler(({ input }) => exchangeOf(shelf.current, options.speak).imports.apply(input)),
      cancel: os.imports.cancel.handler(({ input }) => exchangeOf(shelf.current, options.speak).imports.cancel(input)),
    },
    photos: {
      get: os.photos.get.handler(async ({ input }) => new Blob([await shelf.current.photos.get(input.name)], { type: photoType(input.name) })),
      put: os.photos.put.handler(async ({ input }) => ({ name: await shelf.current.photos.put(new Uint8Array(await input.bytes.arrayBuffer())) })),
    },
  })
}

type Asked = typeof contract.ask

/** One handler per question of core, found by its area and name. */
function askedRouter(asked: unknown, ask: (area: string, name: string, input: unknown) => unknown): Router<Asked, Context> {
  type Question = { handler(answer: (call: { input: unknown }) => unknown): unknown }
  const implementers = asked as Record<string, Record<string, Question>>
  const areas = Object.entries(queries).map(([area, questions]) => {
    const handlers = Object.keys(questions).map((name) => [name, implementers[area]?.[name]?.handler(({ input }) => ask(area, name, input))])
    return [area, Object.fromEntries(handlers) as unknown]
  })
  return Object.fromEntries(areas) as Router<Asked, Context>
}
