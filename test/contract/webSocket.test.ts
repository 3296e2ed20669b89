import { once } from 'node:events'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { WebSocket } from 'ws'
import { serveBook } from '../hosts/browser/servedBook'
import { type Client, contractSuite } from './suite'

contractSuite('a tab’s WebSocket', async () => {
  const served = await serveBook()
  const websocket = new WebSocket(`${served.host.url.replace('http', 'ws')}/rpc`, ['hearth', `token.${await served.token()}`], { origin: served.host.url })
  await once(websocket, 'open')
  const client: Client = createORPCClient(new RPCLink({ websocket }))
  return {
    client,
    close: async () => {
      websocket.close()
      await served.stop()
    },
  }
}, { writesFiles: false })
