import { namespaces } from './namespaces'

/** Chinese, by namespace. */
export const texts = namespaces(import.meta.glob<object>('../../../resources/translations/zh/*.json', { eager: true, import: 'default' }))
