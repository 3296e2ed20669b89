import type { PersonRow } from '../../core/peopleList'

/** "Head of Purchasing, Northwind Lighting" */
export function workLine({ title, company, name }: Pick<PersonRow, 'title' | 'company' | 'name'>): string {
  return [title, company === name ? undefined : company].filter(Boolean).join(', ')
}
