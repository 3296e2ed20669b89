import { IconShoppingBag } from '@tabler/icons-react'
import { defineAction } from './action'

/** Something somebody bought. */
export const addPurchase = defineAction({
  name: 'addPurchase',
  keywords: ['purchase', 'order', 'sale', 'bought', 'invoice', '购买', '订单', '成交'],
  icon: IconShoppingBag,
  area: 'sales',
  forPerson: true,
  perform: ({ personId, open }) => open({ form: 'purchase', personId }),
})
