import { useMemo } from 'react'
import file from '../../../resources/gifts/catalogue.json'
import { type CatalogueItem, CatalogueFile } from '../../core/gifts/catalogue'

/** The gifts Hearth comes with. */
export function useCatalogue(): readonly CatalogueItem[] {
  return useMemo(() => CatalogueFile.parse(file), [])
}
