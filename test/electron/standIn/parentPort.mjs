// Gives a forked process the `process.parentPort` of Electron's utility processes.
import { EventEmitter } from 'node:events'

class ParentPort extends EventEmitter {
  postMessage(message) {
    process.send?.(message)
  }
}

const port = new ParentPort()
process.parentPort = port
process.on('message', (data) => port.emit('message', { data, ports: [] }))
process.on('disconnect', () => process.exit(0))
