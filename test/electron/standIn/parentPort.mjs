// Gives a forked process the `process.parentPort` of Electron's utility processes: messages wait until somebody listens.
import { EventEmitter } from 'node:events'

class ParentPort extends EventEmitter {
  on(name, listener) {
    super.on(name, listener)
    if (name === 'message') process.on('message', (data) => listener({ data, ports: [] }))
    return this
  }

  postMessage(message) {
    process.send?.(message)
  }
}

process.parentPort = new ParentPort()
process.on('disconnect', () => process.exit(0))
