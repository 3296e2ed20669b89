import { connect } from 'node:net'

/** Bytes as written here go to the server, so that no client can mend a request on the way. Answers all it sent back until it closed the connection. */
export async function sendRaw(port: number, lines: readonly string[], body = ''): Promise<{ readonly status: number; readonly text: string }> {
  const socket = connect({ host: '127.0.0.1', port })
  socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`)
  let text = ''
  socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
  await new Promise<void>((resolve) => {
    socket.on('close', () => resolve())
    socket.on('error', () => resolve())
  })
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text }
}
