export function codec(): { readonly encode: (value: unknown) => string; readonly decode: (text: string) => unknown }
