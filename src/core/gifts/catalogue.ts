import { z } from 'zod'
import { situations } from './situations'

const Prices = z.record(z.string().regex(/^[A-Z]{3}$/), z.string().regex(/^\d+$/))

/** resources/gifts/catalogue.json: a few price classes, each with its upper end in some currencies, and what belongs to them. */
export const CatalogueFile = z
  .strictObject({
    prices: z.record(z.string(), Prices),
    items: z.array(
      z.strictObject({
        id: z.string().min(1),
        title: z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }),
        /** Words of an interest it fits; none and no situation: it fits anybody. */
        fits: z.array(z.string().min(1)),
        situations: z.array(z.enum(situations)).optional(),
        price: z.string(),
      }),
    ),
  })
  .transform(({ prices, items }) => items.map((item) => ({ ...item, price: prices[item.price] ?? {} })))

/** A gift of the catalogue: what it fits, and what it costs at most in some currencies. */
export type CatalogueItem = Readonly<z.output<typeof CatalogueFile>[number]>
