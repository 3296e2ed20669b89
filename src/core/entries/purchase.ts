import { z } from 'zod'
import { message } from '../message'
import { Amount, Currency } from '../money'
import { defineKind } from './kind'

/** Something they bought from me. */
export const purchase = defineKind({
  kind: 'purchase',
  area: 'sales',
  listed: true,
  fields: z.object({
    title: z.string().trim().min(1),
    amount: Amount.optional(),
    currency: Currency.optional(),
    text: z.string().optional(),
  }),
  line: ({ title, amount, currency }) => (amount ? message('entries:purchase.for', { title, amount: [amount, currency].filter(Boolean).join(' ') }) : message('entries:purchase.plain', { title })),
  searched: ['title', 'text'],
  markdown: ({ title, amount, currency, text }) => [`**purchase** ${title}`, amount ? `, ${amount}${currency ? ` ${currency}` : ''}` : '', text ? `: ${text}` : ''].join(''),
})
