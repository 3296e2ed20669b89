/**
 * One end of contextBridge, the same in both worlds: values cross as copies, functions as references, promises as promises.
 * Events on `window` cross worlds at once. Sent into pages as source, so it stands alone.
 * @returns {(name: string, api: object) => void} exposes an api to the other world
 */
export function bridgeEnd(outgoing, incoming) {
  const functions = new Map()
  const promises = new Map()
  const returned = []
  let last = 0
  const emit = (detail) => window.dispatchEvent(new CustomEvent(outgoing, { detail }))
  const plain = (value) => value !== null && typeof value === 'object' && Object.prototype.toString.call(value) === '[object Object]'
  const wrap = (value) => {
    if (typeof value === 'function') {
      functions.set(++last, value)
      return { $function: last }
    }
    if (value instanceof Promise) {
      const id = ++last
      value.then(
        (settled) => emit({ settle: id, value: wrap(settled) }),
        (error) => emit({ settle: id, error: String(error?.message ?? error) }),
      )
      return { $promise: id }
    }
    if (Array.isArray(value)) return value.map(wrap)
    return plain(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, wrap(item)])) : value
  }
  const unwrap = (value) => {
    if (Array.isArray(value)) return value.map(unwrap)
    if (!plain(value)) return value
    if ('$function' in value) return (...args) => call(value.$function, args)
    if ('$promise' in value) return new Promise((resolve, reject) => promises.set(value.$promise, { resolve, reject }))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unwrap(item)]))
  }
  const call = (id, args) => {
    emit({ call: id, args: args.map(wrap) })
    const result = returned.pop()
    if (!result) throw new Error('the other world is gone')
    if ('error' in result) throw new Error(result.error)
    return unwrap(result.value)
  }
  const answer = (detail) => {
    try {
      return { value: wrap(functions.get(detail.call)(...detail.args.map(unwrap))) }
    } catch (error) {
      return { error: String(error?.message ?? error) }
    }
  }
  window.addEventListener(incoming, ({ detail }) => {
    if (detail.expose) Object.defineProperty(window, detail.expose, { value: Object.freeze(unwrap(detail.api)), enumerable: true })
    else if (detail.call) emit({ returned: answer(detail) })
    else if (detail.returned) returned.push(detail.returned)
    else if (detail.settle) {
      const promise = promises.get(detail.settle)
      promises.delete(detail.settle)
      if ('error' in detail) promise?.reject(new Error(detail.error))
      else promise?.resolve(unwrap(detail.value))
    }
  })
  return (name, api) => emit({ expose: name, api: wrap(api) })
}

/** The world of a sandboxed preload script: `require('electron')` and little else. Sent into pages as source, so it stands alone. */
export function preloadWorld({ encode, decode }, expose, run) {
  const listeners = new Map()
  const pending = new Map()
  let last = 0
  const post = (message) => globalThis.__standInPost(encode(message))
  globalThis.__standInDeliver = (text) => {
    const message = decode(text)
    if (!message.reply) {
      for (const listener of [...(listeners.get(message.channel) ?? [])]) listener({ sender: ipcRenderer, ports: [] }, ...message.args)
      return
    }
    const { resolve, reject } = pending.get(message.reply)
    pending.delete(message.reply)
    if (message.error === undefined) resolve(message.value)
    else reject(new Error(message.error))
  }
  const strict = (name, target) =>
    new Proxy(target, {
      get: (real, key) => {
        if (key in real || typeof key === 'symbol') return real[key]
        throw new Error(`stand-in for electron: ${name}.${String(key)} is not modelled`)
      },
    })
  const ipcRenderer = strict('ipcRenderer', {
    send: (channel, ...args) => post({ channel, args }),
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        pending.set(++last, { resolve, reject })
        post({ invoke: last, channel, args })
      }),
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
  })
  const electron = strict('electron', { contextBridge: strict('contextBridge', { exposeInMainWorld: expose }), ipcRenderer })
  const require = (name) => {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}: a sandboxed preload script can require only electron`)
  }
  const module = { exports: {} }
  run(require, module, module.exports)
}
