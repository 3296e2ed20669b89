import type { RiskCategory } from './riskCategories'

/** The words of a gift by which its risk is told. English words stand alone, with or without a plural s; Chinese ones anywhere. */
interface Words {
  readonly english: readonly string[]
  readonly chinese: readonly string[]
  /** Taken out of the text first: they hold such a word and mean something else. */
  readonly harmless?: readonly string[]
  /** What follows is only shown or told of. */
  readonly shown?: RegExp
}

export const riskWords: Partial<Readonly<Record<RiskCategory, Words>>> = {
  alcohol: {
    english: ['wine', 'red wine', 'white wine', 'rioja', 'bordeaux', 'burgundy', 'barolo', 'chianti', 'riesling', 'merlot', 'malbec', 'champagne', 'prosecco', 'cava', 'port', 'sherry', 'vermouth', 'beer', 'ale', 'ipa', 'cider', 'whisky', 'whiskey', 'single malt', 'scotch', 'bourbon', 'gin', 'vodka', 'rum', 'tequila', 'mezcal', 'cognac', 'brandy', 'armagnac', 'grappa', 'schnapps', 'absinthe', 'liqueur', 'limoncello', 'sake', 'soju', 'baijiu', 'moutai', 'spirits', 'cocktail', 'bubbly', 'mulled wine', 'wine tasting', 'brewery', 'distillery'],
    chinese: ['酒', '威士忌', '香槟', '茅台', '五粮液', '伏特加', '白兰地', '鸡尾酒'],
    harmless: ['alcohol-free', 'alcohol free', 'non-alcoholic', 'non alcoholic', 'ginger beer', 'ginger ale', 'root beer', 'wine red', 'wine-red', 'wine gum', 'port of', 'harbour port', 'usb port', '无酒精', '酒店', '酒精棉', '酒窝', '酒红'],
  },
  food: {
    english: ['chocolate', 'praline', 'truffle', 'sweets', 'candy', 'toffee', 'fudge', 'nougat', 'marzipan', 'cake', 'biscuit', 'cookie', 'shortbread', 'panettone', 'stollen', 'pastry', 'pastries', 'pie', 'bread', 'honey', 'jam', 'marmalade', 'chutney', 'cheese', 'ham', 'salami', 'sausage', 'bacon', 'prosciutto', 'smoked salmon', 'salmon', 'caviar', 'oyster', 'prawn', 'shrimp', 'seafood', 'olive oil', 'olives', 'nut', 'nuts', 'almond', 'walnut', 'hazelnut', 'pistachio', 'cashew', 'peanut', 'dates', 'fruit basket', 'hamper', 'food basket', 'delicatessen', 'spices', 'granola', 'muesli', 'turron', 'lebkuchen', 'macaron', 'dinner', 'tasting menu', 'steak'],
    chinese: ['巧克力', '糖果', '喜糖', '奶糖', '蛋糕', '月饼', '饼干', '点心', '坚果', '花生', '核桃', '杏仁', '腰果', '蜂蜜', '果酱', '奶酪', '火腿', '香肠', '腊肉', '海鲜', '大闸蟹', '螃蟹', '水果篮', '果篮', '橄榄油', '零食', '粽子', '年糕', '大餐'],
    harmless: ['honeycomb blanket', 'bread knife', 'bread board', 'breadboard', 'cake stand', 'cake tin', 'cheese board', 'cheese knife', 'cookie cutter', 'biscuit tin', 'biscuit barrel', 'cookie tin', 'jam jar', 'nut cracker', 'nutcracker', 'pie chart', 'candy striped', 'salt cellar', '蛋糕刀'],
  },
  religion: {
    english: ['bible', 'koran', 'quran', 'torah', 'rosary', 'crucifix', 'cross necklace', 'nativity', 'menorah', 'buddha', 'ganesha', 'prayer', 'icon of', 'saint', 'pork', 'ham', 'bacon', 'salami', 'prosciutto', 'beef', 'steak', 'leather', 'fur'],
    chinese: ['圣经', '古兰经', '佛像', '佛珠', '观音', '十字架', '猪肉', '火腿', '腊肉', '香肠', '牛肉', '牛排', '皮草'],
    harmless: ['leatherette', 'artificial leather', 'bible of', 'prayer plant', 'faux fur', '人造革'],
  },
  perfume: {
    english: ['perfume', 'cologne', 'eau de toilette', 'eau de parfum', 'fragrance', 'aftershave', 'deodorant', 'scented candle', 'scented', 'incense', 'essential oil', 'bath salt', 'bath bomb', 'bath oil', 'soap', 'shower gel', 'shampoo', 'lotion', 'hand cream', 'face cream', 'moisturiser', 'moisturizer', 'skincare', 'make-up', 'makeup', 'lipstick', 'mascara', 'nail polish', 'spa day', 'massage'],
    chinese: ['香水', '古龙水', '香薰', '香氛', '精油', '香皂', '肥皂', '沐浴', '洗发', '护肤', '护手霜', '面霜', '面膜', '口红', '化妆', '按摩'],
    harmless: ['unscented', 'soapstone', 'soap box', '无香'],
  },
  living: {
    english: ['flower', 'bouquet', 'roses', 'lily', 'lilies', 'tulip', 'orchid', 'peony', 'peonies', 'sunflower', 'houseplant', 'house plant', 'plant', 'potted', 'bonsai', 'cactus', 'succulent', 'tree', 'sapling', 'puppy', 'kitten', 'dog', 'cat', 'goldfish', 'fish tank', 'hamster', 'rabbit', 'bird', 'beehive'],
    chinese: ['鲜花', '花束', '玫瑰', '百合', '郁金香', '兰花', '绿植', '盆栽', '盆景', '多肉', '小狗', '小猫', '金鱼', '宠物'],
    harmless: ['flower press', 'pressed flower', 'flower pot', 'tree house', 'family tree', 'christmas tree ornament', 'cat bed', 'cat toy', 'dog bed', 'dog toy', 'dog lead', 'dog walk', 'cat sitter', 'dog sitter', 'bird book', 'bird feeder', 'bird guide', 'field guide', 'plant pot', 'plant stand', 'power plant', 'paper flower', 'tree lamp', 'for the dog', 'for the cat', 'for her dog', 'for his dog', 'for her cat', 'for his cat'],
    shown: /\b(?:book|print|photo|picture|poster|painting|drawing|guide|card)s? (?:on|about|of|to|with)\b.*$/u,
  },
  cash: {
    english: ['gift card', 'voucher', 'gift certificate', 'store credit', 'cash', 'money', 'cheque', 'banknote', 'red envelope', 'hongbao', 'hong bao', 'lai see', 'prepaid card', 'crypto', 'bitcoin'],
    chinese: ['红包', '礼金', '现金', '购物卡', '礼品卡', '充值卡', '代金券', '礼券', '优惠券'],
    harmless: ['cash box', 'money box', 'money tree', 'cash book', '钱包'],
  },
}

/** Single things within a category: how they are said to be off limits, and the gifts that hold them. */
export interface Specific {
  readonly name: string
  readonly category: RiskCategory
  readonly said: readonly string[]
  readonly held: readonly string[]
}

const meats = ['ham', 'bacon', 'salami', 'sausage', 'prosciutto', 'pork', 'beef', 'steak', 'hamper', 'smoked salmon', 'salmon', 'caviar', 'oyster', 'prawn', 'shrimp', 'seafood', '火腿', '香肠', '腊肉', '猪肉', '牛肉', '牛排', '海鲜', '大闸蟹', '螃蟹']
const pig = ['ham', 'bacon', 'salami', 'prosciutto', 'pork', '火腿', '腊肉', '猪肉', '香肠']

export const specifics: readonly Specific[] = [
  { name: 'nuts', category: 'food', said: ['nut', 'nuts', 'peanut', 'almond', 'hazelnut', 'walnut', 'cashew', 'pistachio', '坚果', '花生', '核桃'], held: ['nut', 'nuts', 'peanut', 'almond', 'hazelnut', 'walnut', 'cashew', 'pistachio', 'praline', 'nougat', 'marzipan', 'turron', 'granola', 'macaron', '坚果', '花生', '核桃', '杏仁', '腰果'] },
  { name: 'gluten', category: 'food', said: ['gluten', 'coeliac', 'celiac', 'wheat', '麸质', '乳糜泻', '小麦'], held: ['cake', 'biscuit', 'cookie', 'shortbread', 'panettone', 'stollen', 'pastry', 'pastries', 'pie', 'bread', 'beer', 'ale', 'lebkuchen', '蛋糕', '饼干', '月饼', '点心', '啤酒'] },
  { name: 'dairy', category: 'food', said: ['dairy', 'lactose', 'milk', '乳糖', '牛奶', '奶制品'], held: ['cheese', 'chocolate', 'fudge', 'toffee', 'praline', 'truffle', 'cake', '奶酪', '奶糖', '巧克力', '蛋糕'] },
  { name: 'seafood', category: 'food', said: ['shellfish', 'seafood', 'fish', 'prawn', 'shrimp', '海鲜', '贝类', '虾', '鱼'], held: ['oyster', 'prawn', 'shrimp', 'seafood', 'salmon', 'caviar', '海鲜', '大闸蟹', '螃蟹'] },
  { name: 'sugar', category: 'food', said: ['sugar', 'diabetes', 'diabetic', '糖', '糖尿病'], held: ['chocolate', 'praline', 'truffle', 'sweets', 'candy', 'toffee', 'fudge', 'nougat', 'marzipan', 'cake', 'biscuit', 'cookie', 'shortbread', 'panettone', 'honey', 'jam', 'marmalade', 'macaron', '巧克力', '糖果', '喜糖', '奶糖', '蛋糕', '月饼', '蜂蜜', '果酱'] },
  { name: 'vegan', category: 'religion', said: ['vegan', '纯素'], held: [...meats, 'cheese', 'honey', 'chocolate', 'leather', 'fur', 'wool', 'silk', '奶酪', '蜂蜜', '巧克力', '皮草', '蛋糕', 'cake'] },
  { name: 'vegetarian', category: 'religion', said: ['vegetarian', 'no meat', 'meat', '素食', '吃素', '肉'], held: meats },
  { name: 'pork', category: 'religion', said: ['halal', 'muslim', 'islam', 'pork', '清真', '穆斯林', '猪肉'], held: [...pig, 'wine', 'beer', 'whisky', 'whiskey', 'champagne', 'prosecco', 'gin', 'rum', 'vodka', 'liqueur', '酒', '香槟', '威士忌'] },
  { name: 'kosher', category: 'religion', said: ['kosher', 'jewish', '犹太'], held: [...pig, 'oyster', 'prawn', 'shrimp', 'seafood', '海鲜'] },
  { name: 'beef', category: 'religion', said: ['hindu', 'beef', '印度教', '牛肉'], held: ['beef', 'steak', 'leather', '牛肉', '牛排'] },
  { name: 'flowers', category: 'living', said: ['flower', 'pollen', 'hay fever', 'lily', 'lilies', '花粉', '鲜花', '花'], held: ['flower', 'bouquet', 'roses', 'lily', 'lilies', 'tulip', 'orchid', 'peony', 'peonies', 'sunflower', '鲜花', '花束', '玫瑰', '百合', '郁金香', '兰花'] },
  { name: 'animals', category: 'living', said: ['animal', 'pet', 'pets', 'cat', 'dog', '宠物', '猫', '狗'], held: ['puppy', 'kitten', 'dog', 'cat', 'hamster', 'rabbit', '小狗', '小猫', '宠物'] },
]
