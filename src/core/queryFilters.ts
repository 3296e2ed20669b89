/** What may follow the colon of a filter. */
export type FilterTakes =
  /** Any text; nothing: any at all ("has a tag"). */
  | { readonly takes: 'text' }
  /** One of a few words; `bare` says what the filter means without one. */
  | { readonly takes: 'choice'; readonly choices: readonly string[]; readonly also?: Readonly<Record<string, string>>; readonly bare?: string }
  /** Nothing: `cold:`. */
  | { readonly takes: 'nothing' }
  /** A time: `>90d`, `<2026-01-01`, `week`, `never`. */
  | { readonly takes: 'span' }

/** Every filter of the query language. A new one is a line here and its rule in search/filterRules.ts, or in segments/ownRules.ts where a person's own fields answer it. */
export const queryFilters = {
  tag: { takes: 'text' },
  company: { takes: 'text' },
  city: { takes: 'text' },
  interest: { takes: 'text' },
  due: { takes: 'choice', choices: ['today', 'week', 'overdue'], bare: 'now' },
  cold: { takes: 'nothing' },
  cooling: { takes: 'nothing' },
  warm: { takes: 'nothing' },
  has: { takes: 'choice', choices: ['gift-idea', 'held-gift', 'thanks-owed', 'promise', 'complaint', 'favour', 'note', 'reminder', 'cadence', 'photo', 'birthday', 'email', 'phone'] },
  kind: { takes: 'choice', choices: ['human', 'organisation'], also: { person: 'human', organization: 'organisation', company: 'organisation' } },
  is: { takes: 'choice', choices: ['starred', 'active', 'archived', 'paused', 'on-hold', 'deceased'] },
  last: { takes: 'span' },
  added: { takes: 'span' },
  birthday: { takes: 'choice', choices: ['today', 'week', 'month', 'next-month'] },
  in: { takes: 'text' },
} as const satisfies Readonly<Record<string, FilterTakes>>

export type FilterName = keyof typeof queryFilters
export const filterNames = Object.keys(queryFilters) as readonly FilterName[]

export function filterTakes(name: FilterName): FilterTakes {
  return queryFilters[name]
}

export function isFilterName(name: string): name is FilterName {
  return Object.hasOwn(queryFilters, name)
}
