import type { ElectronApplication } from '@playwright/test'

/** Puts a function of the test's own in place of one of Electron's, on the stand-in and the real binary alike, and answers the calls it got. */
export async function recordCalls(app: ElectronApplication, object: 'shell' | 'dialog' | 'globalShortcut' | 'app', name: string, result?: unknown): Promise<() => Promise<readonly unknown[][]>> {
  const key = `recorded ${object}.${name}`
  await app.evaluate(
    (electron, { object, name, key, result }) => {
      const calls: unknown[][] = []
      Object.assign(globalThis, { [key]: calls })
      Object.assign((electron as unknown as Record<string, object>)[object] ?? {}, {
        [name]: (...args: unknown[]) => {
          calls.push(args)
          return result
        },
      })
    },
    { object, name, key, result },
  )
  return () => app.evaluate((_electron, name) => (globalThis as unknown as Record<string, unknown[][]>)[name] ?? [], key)
}

/** As {@link recordCalls}, for a method of a class whose objects the app made already. */
export async function recordMethod(app: ElectronApplication, type: 'Tray' | 'Notification', name: string): Promise<() => Promise<readonly unknown[][]>> {
  const key = `recorded ${type}.${name}`
  await app.evaluate(
    (electron, { type, name, key }) => {
      const calls: unknown[][] = []
      Object.assign(globalThis, { [key]: calls })
      Object.assign((electron as unknown as Record<string, { readonly prototype: object }>)[type]?.prototype ?? {}, {
        [name](this: object, ...args: unknown[]) {
          calls.push(args)
          Object.assign(globalThis, { [`last ${type}`]: this })
        },
      })
    },
    { type, name, key },
  )
  return () => app.evaluate((_electron, name) => (globalThis as unknown as Record<string, unknown[][]>)[name] ?? [], key)
}

/** Chooses an item of the application menu, by the texts on the way to it. */
export async function chooseMenu(app: ElectronApplication, ...path: readonly string[]): Promise<void> {
  await app.evaluate(({ Menu }, labels) => {
    let items = Menu.getApplicationMenu()?.items ?? []
    for (const [depth, label] of labels.entries()) {
      const item = items.find((candidate) => candidate.label === label)
      if (!item) throw new Error(`the menu has no "${label}", only ${items.map((other) => other.label).join(', ')}`)
      if (depth === labels.length - 1) (item as unknown as { readonly click: () => void }).click()
      items = item.submenu?.items ?? []
    }
  }, path)
}
