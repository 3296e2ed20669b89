import { Problem } from '../core/problem'
import { type Answering, done } from './answering'
import { exchangeOf } from './exchange/exchange'
import type { OwnBook } from './ownBook'
import type { RouterOptions } from './router'
import type { Shelf } from './shelf'

/** The calls by which the book goes out: exports, the file for another computer, folders that follow it. */
export function outRouter(os: Answering, shelf: Shelf, own: OwnBook, options: RouterOptions) {
  return {
    exports: {
      download: os.exports.download.handler(({ input }) => exchangeOf(shelf.current, options.speak).exports.download(input)),
      write: os.exports.write.handler(({ input }) => {
        if (!options.writesFiles) throw new Problem('export.downloadOnly', 'From a browser, exports are downloaded. Nothing was written.')
        return exchangeOf(shelf.current, options.speak).exports.write(input)
      }),
      columns: os.exports.columns.handler(() => [...exchangeOf(shelf.current, options.speak).exports.columns]),
      standing: os.exports.standing.handler(() => own.engine.standing.show()),
      keepStanding: os.exports.keepStanding.handler(({ input }) => {
        if (input.folder !== undefined && input.folder !== own.engine.standing.show().folder) expectFolderChoice(options)
        return own.engine.standing.keep(input)
      }),
    },
    move: {
      pack: os.move.pack.handler(() => shelf.current.moves.pack()),
      write: os.move.write.handler(({ input }) => {
        if (!options.writesFiles) throw new Problem('export.downloadOnly', 'From a browser, exports are downloaded. Nothing was written.')
        return shelf.current.moves.write(input.path)
      }),
      look: os.move.look.handler(({ input }) => shelf.current.moves.look(input.file)),
      open: os.move.open.handler(({ input }) => shelf.current.moves.open(input.moveId)),
    },
    live: {
      show: os.live.show.handler(() => own.engine.live.show(options.writesFiles)),
      keep: os.live.keep.handler(async ({ input }) => {
        if (input.folder !== undefined) expectFolderChoice(options)
        await own.engine.live.keep(input.folder)
        return own.engine.live.show(options.writesFiles)
      }),
      notes: os.live.notes.handler(() => own.engine.live.notes.list()),
      answer: os.live.answer.handler(({ input }) => done(own.engine.live.notes.answer(input.file, input.take))),
    },
  }
}

/** No file is ever written to where a page in the browser says: whoever stole a tab's token could say it too. */
function expectFolderChoice({ writesFiles }: RouterOptions): void {
  if (!writesFiles) throw new Problem('folder.notFromBrowser', 'A page in the browser cannot name a folder. Use "hearth live --folder FOLDER" or "hearth calendar-file --folder FOLDER".', { field: 'folder' })
}
