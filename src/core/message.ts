/** What a text is filled with; `{key}` is a word to be translated as well. */
export type Param = string | number | { readonly key: string }

/** A text to be translated where it is shown: `namespace:key` with its parameters. Days stay `YYYY-MM-DD`; the host formats them. */
export interface Message {
  readonly key: string
  readonly params?: Readonly<Record<string, Param>>
}

export function message(key: string, params?: Message['params']): Message {
  return params ? { key, params } : { key }
}
