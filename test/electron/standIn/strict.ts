/** An object that throws where something is asked of it that the stand-in does not model, so that nothing passes by being ignored. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(real, key, receiver) {
      if (key in real || typeof key === 'symbol' || key === 'then' || key === 'toJSON') return Reflect.get(real, key, receiver) as unknown
      throw new Error(`stand-in for electron: ${name}.${key} is not modelled`)
    },
  })
}

/** An event whose default can be prevented. */
export function preventable<T extends object>(details: T) {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
  }
  return event
}
