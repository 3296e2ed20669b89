import { foldText } from '../fold'

/** What a gift can go wrong with. */
export const riskCategories = ['alcohol', 'food', 'religion', 'perfume', 'living', 'cash', 'employer', 'topics'] as const
export type RiskCategory = (typeof riskCategories)[number]

/** How a category is written in a person's off-limits. Stored in English, as labels are. */
export const offLimitNames: Readonly<Record<RiskCategory, string>> = {
  alcohol: 'alcohol',
  food: 'food and allergens',
  religion: 'religion and diet',
  perfume: 'perfume and personal care',
  living: 'live things',
  cash: 'cash and vouchers',
  employer: 'employer policy',
  topics: 'topics',
}

/** Other words people wrote for them, here or elsewhere. */
const alsoWritten: Readonly<Record<RiskCategory, readonly string[]>> = {
  alcohol: ['drink', 'drinks', 'wine', 'beer', 'spirits', '酒', '酒精', '喝酒'],
  food: ['food', 'allergy', 'allergies', 'allergens', 'nuts', 'sugar', 'gluten', 'lactose', 'dairy', 'shellfish', 'seafood', '食物', '过敏', '坚果', '糖', '麸质', '海鲜'],
  religion: ['religion', 'diet', 'meat', 'pork', 'beef', 'vegan', 'vegetarian', 'halal', 'kosher', '宗教', '饮食', '清真', '素食', '猪肉', '牛肉', '肉'],
  perfume: ['perfume', 'personal care', 'scent', 'scents', 'fragrance', 'cosmetics', '香水', '护肤品', '化妆品'],
  living: ['flowers', 'plants', 'animals', 'pets', 'pollen', '花', '鲜花', '植物', '宠物', '动物'],
  cash: ['cash', 'money', 'voucher', 'vouchers', 'gift cards', 'gift card', '现金', '红包', '购物卡'],
  employer: ['employer', 'company policy', 'gift policy', 'compliance', 'policy', '公司规定', '单位规定', '合规'],
  topics: ['topic', 'politics', 'health', 'photos', '话题', '政治', '健康'],
}

const known = new Map(riskCategories.flatMap((category) => [offLimitNames[category], category, ...alsoWritten[category]].map((word) => [foldText(word), category] as const)))

/** The category a stored word stands for; undefined for words of the user's own. */
export function categoryOf(written: string): RiskCategory | undefined {
  return known.get(foldText(written))
}
