// Hearth's command line, loaded once: runs each line of it that it is sent, `start` among them, and tells what it wrote and how it ended.
import { pathToFileURL } from 'node:url'

const { runHearth } = await import(pathToFileURL(process.argv[2]).href)

process.on('message', async ({ id, args, environment, stop }) => {
  if (stop) return process.emit('SIGTERM')
  const code = await runHearth(args, {
    environment: { ...process.env, ...environment },
    folder: process.cwd(),
    out: (text) => process.send({ id, out: text }),
    err: (text) => process.send({ id, err: text }),
  })
  // What this start listened for is nothing to the next.
  if (args.includes('start')) for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal)
  process.send({ id, code })
})

// Whoever asked is gone, even where nobody could end this process any more: a book that is still open would keep it for ever.
process.on('disconnect', () => process.exit())
