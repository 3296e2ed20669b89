import { namespaces } from './namespaces'

/** English, by namespace. */
export const texts = namespaces(import.meta.glob<object>('../../../resources/translations/en/*.json', { eager: true, import: 'default' }))
