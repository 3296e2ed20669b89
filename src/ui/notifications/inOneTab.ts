/** Does something in one of all open tabs: the first to get hold of the name, which it keeps for as long as it is open. */
export function inOneTab(name: string, act: () => void): void {
  void navigator.locks.request(`hearth.${name}`, { ifAvailable: true }, (lock) => {
    if (!lock) return undefined
    act()
    return new Promise<never>(() => undefined)
  })
}
