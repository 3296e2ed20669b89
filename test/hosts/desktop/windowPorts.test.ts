import { expect, test } from 'vitest'
import { WindowPorts } from '../../../src/hosts/desktop/windowPorts'

test('each window speaks through a port of its own, until it closes', () => {
  const sent: [number, unknown][] = []
  const heard: unknown[] = []
  let closed = 0
  const ports = new WindowPorts(
    (window, message) => sent.push([window, message]),
    (port) => {
      port.on('message', (event) => {
        heard.push(event?.data)
        port.postMessage(`answer to ${String(event?.data)}`)
      })
      port.on('close', () => (closed += 1))
    },
  )
  ports.hear(1, 'a')
  ports.hear(2, 'b')
  ports.hear(1, 'c')
  ports.close(1)
  ports.close(1)
  ports.close(9)
  ports.hear(1, 'd')
  expect(heard).toEqual(['a', 'b', 'c', 'd'])
  expect(sent).toEqual([[1, 'answer to a'], [2, 'answer to b'], [1, 'answer to c'], [1, 'answer to d']])
  expect(closed).toBe(1)
})
