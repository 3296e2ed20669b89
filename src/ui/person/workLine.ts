import type { PersonRow } from '../../core/peopleList'

/** "Head of Purchasing, Northwind Lighting"; a company that stands as the name is not said twice. */
export function workLine({ title, company, name }: Pick<PersonRow, 'title' | 'company' | 'name'>, language: string): string {
  return [title, company === name ? undefined : company].filter(Boolean).join(commaOf(language))
}

export function commaOf(language: string): string {
  return language === 'zh' ? '，' : ', '
}
