type Expose = (name: string, api: object) => void
export function bridgeEnd(outgoing: string, incoming: string): Expose
export function preloadWorld(codec: { readonly encode: (value: unknown) => string; readonly decode: (text: string) => unknown }, expose: Expose, run: (...args: never[]) => void): void
