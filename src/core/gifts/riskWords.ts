import type { RiskCategory } from './riskCategories'

/** The words of a gift by which its risk is told. English words stand alone, with or without a plural s; Chinese ones anywhere. */
interface Words {
  readonly words: readonly string[]
  /** Taken out of the text first: they hold such a word and mean something else. */
  readonly harmless?: readonly string[]
  /** What follows is only shown or told of. */
  readonly shown?: RegExp
}

export const riskWords: Partial<Readonly<Record<RiskCategory, Words>>> = {
  alcohol: {
    words: ['wine', 'red wine', 'white wine', 'rioja', 'bordeaux', 'burgundy', 'barolo', 'chianti', 'riesling', 'merlot', 'malbec', 'champagne', 'prosecco', 'cava', 'port', 'sherry', 'vermouth', 'beer', 'ale', 'ipa', 'cider', 'whisky', 'whiskey', 'single malt', 'scotch', 'bourbon', 'gin', 'vodka', 'rum', 'tequila', 'mezcal', 'cognac', 'brandy', 'armagnac', 'grappa', 'schnapps', 'absinthe', 'liqueur', 'limoncello', 'sake', 'soju', 'baijiu', 'moutai', 'spirits', 'cocktail', 'bubbly', 'mulled wine', 'wine tasting', 'brewery', 'distillery', 'pinot noir', 'cabernet', 'sauvignon', 'chardonnay', 'shiraz', 'syrah', 'tempranillo', 'cremant', 'sekt', 'lager', 'pilsner', 'mead', 'aperol', 'campari', 'amaretto', 'baileys', 'ouzo', 'raki', 'sangria', 'martini', 'negroni', 'spritz', 'eggnog', 'advocaat', 'rum cake', 'liqueur chocolate', 'winery', 'vineyard tour', 'hip flask', 'decanter', 'corkscrew', '🍷', '🍺', '🍻', '🥂', '🍾', '🥃', '🍸', '🍹', '酒', '威士忌', '香槟', '茅台', '五粮液', '二锅头', '伏特加', '白兰地', '朗姆', '龙舌兰', '鸡尾酒'],
    harmless: ['alcohol-free', 'alcohol free', 'non-alcoholic', 'non alcoholic', 'ginger beer', 'ginger ale', 'root beer', 'wine red', 'wine-red', 'wine gum', 'port of', 'harbour port', 'usb port', 'charging port', 'gin rummy', 'wine vinegar', '无酒精', '酒店', '酒精棉', '酒精灯', '酒窝', '酒红'],
  },
  food: {
    words: ['chocolate', 'praline', 'truffle', 'sweets', 'candy', 'toffee', 'fudge', 'nougat', 'marzipan', 'cake', 'biscuit', 'cookie', 'shortbread', 'panettone', 'stollen', 'pastry', 'pastries', 'pie', 'bread', 'honey', 'jam', 'marmalade', 'chutney', 'cheese', 'ham', 'salami', 'sausage', 'bacon', 'prosciutto', 'smoked salmon', 'salmon', 'caviar', 'oyster', 'prawn', 'shrimp', 'seafood', 'olive oil', 'olives', 'nut', 'nuts', 'almond', 'walnut', 'hazelnut', 'pistachio', 'cashew', 'peanut', 'dates', 'fruit basket', 'hamper', 'food basket', 'delicatessen', 'spices', 'granola', 'muesli', 'turron', 'lebkuchen', 'macaron', 'dinner', 'lunch', 'brunch', 'tasting menu', 'steak', 'brownie', 'muffin', 'tart', 'croissant', 'pretzel', 'gingerbread', 'cheesecake', 'ice cream', 'gelato', 'pudding', 'liquorice', 'licorice', 'gummy', 'gummies', 'marshmallow', 'popcorn', 'snack box', 'charcuterie', 'pate', 'foie gras', 'tapas', 'sushi', 'tuna', 'anchovy', 'anchovies', 'mussels', 'crab', 'lobster', 'trout', 'jerky', 'chorizo', 'burger', 'venison', 'turkey', 'dried fruit', 'raisin', 'protein bar', 'peanut butter', 'tahini', 'halva', 'baklava', '🍫', '🎂', '🍰', '🧁', '🍪', '🍩', '🍬', '🍭', '🍯', '🥜', '🧀', '🥓', '🥩', '🦐', '🦞', '🦀', '🦪', '🍣', '巧克力', '糖果', '喜糖', '奶糖', '蛋糕', '月饼', '饼干', '点心', '坚果', '花生', '核桃', '杏仁', '腰果', '蜂蜜', '果酱', '奶酪', '火腿', '香肠', '腊肉', '海鲜', '大闸蟹', '螃蟹', '水果篮', '果篮', '橄榄油', '零食', '粽子', '年糕', '大餐', '汤圆', '元宵', '青团', '凤梨酥', '牛轧糖', '曲奇', '蛋卷', '面包', '布丁', '冰淇淋', '瓜子', '干果', '果干', '开心果', '牛肉干', '燕窝', '阿胶', '海参', '鲍鱼', '鱼子酱', '三文鱼', '寿司', '烤鸭', '火锅', '牛奶', '酸奶', '榴莲', '芒果', '樱桃', '草莓'],
    harmless: ['honeycomb blanket', 'bread knife', 'bread board', 'breadboard', 'cake stand', 'cake tin', 'cheese board', 'cheese knife', 'cookie cutter', 'biscuit tin', 'biscuit barrel', 'cookie tin', 'jam jar', 'nut cracker', 'nutcracker', 'pie chart', 'candy striped', 'salt cellar', 'lunch box', 'lunchbox', 'dinner jacket', 'dinner plate', 'ice cream maker', 'sushi mat', 'popcorn maker', 'burger press', 'chocolate lab', 'tart tin', 'muffin tin', 'to turkey', 'in turkey', 'book of dates', '蛋糕刀', '面包机', '牛奶锅'],
  },
  religion: {
    words: ['bible', 'koran', 'quran', 'torah', 'rosary', 'crucifix', 'cross necklace', 'nativity', 'menorah', 'buddha', 'ganesha', 'prayer', 'icon of', 'saint', 'pork', 'ham', 'bacon', 'salami', 'prosciutto', 'beef', 'steak', 'leather', 'fur', 'gummy', 'gummies', 'marshmallow', 'gelatine', 'gelatin', 'chorizo', 'jerky', 'charcuterie', 'foie gras', 'pate', '🥓', '🥩', '📿', '圣经', '古兰经', '佛像', '佛珠', '观音', '十字架', '猪肉', '火腿', '腊肉', '香肠', '牛肉', '牛肉干', '牛排', '烤鸭', '皮草', '真皮', '经书', '护身符', '貔貅'],
    harmless: ['leatherette', 'artificial leather', 'vegan leather', 'bible of', 'prayer plant', 'faux fur', '人造革', '仿皮'],
  },
  perfume: {
    words: ['perfume', 'cologne', 'eau de toilette', 'eau de parfum', 'fragrance', 'aftershave', 'deodorant', 'scented candle', 'scented', 'incense', 'essential oil', 'bath salt', 'bath bomb', 'bath oil', 'soap', 'shower gel', 'shampoo', 'lotion', 'hand cream', 'face cream', 'moisturiser', 'moisturizer', 'skincare', 'make-up', 'makeup', 'lipstick', 'mascara', 'nail polish', 'spa day', 'massage', 'reed diffuser', 'room spray', 'bath foam', 'bubble bath', 'body butter', 'body lotion', 'hair oil', 'beard oil', 'face mask', '香水', '古龙水', '香薰', '香氛', '精油', '香皂', '肥皂', '沐浴', '洗发', '护肤', '护手霜', '面霜', '面膜', '口红', '化妆', '按摩', '香氛蜡烛', '扩香', '身体乳', '浴盐', '美容'],
    harmless: ['unscented', 'scent-free', 'fragrance-free', 'dish soap', 'soapstone', 'soap box', '无香'],
  },
  living: {
    words: ['flower', 'bouquet', 'roses', 'lily', 'lilies', 'tulip', 'orchid', 'peony', 'peonies', 'sunflower', 'houseplant', 'house plant', 'plant', 'potted', 'bonsai', 'cactus', 'succulent', 'tree', 'sapling', 'puppy', 'kitten', 'dog', 'cat', 'goldfish', 'fish tank', 'hamster', 'rabbit', 'bird', 'beehive', 'hydrangea', 'daffodil', 'hyacinth', 'carnation', 'chrysanthemum', 'lavender plant', 'poinsettia', 'seeds', 'herb garden', 'aquarium', 'terrarium', 'parrot', 'canary', 'turtle', 'guinea pig', '💐', '🌹', '🌷', '🌻', '🌺', '🌸', '🪴', '🌵', '🐶', '🐱', '🐠', '鲜花', '花束', '玫瑰', '百合', '郁金香', '兰花', '绿植', '盆栽', '盆景', '多肉', '小狗', '小猫', '金鱼', '宠物', '菊花', '康乃馨', '绣球', '水仙', '富贵竹', '发财树', '蝴蝶兰', '种子', '仓鼠', '乌龟', '鹦鹉'],
    harmless: ['flower press', 'pressed flower', 'flower pot', 'tree house', 'family tree', 'christmas tree ornament', 'cat bed', 'cat toy', 'dog bed', 'dog toy', 'dog lead', 'dog walk', 'cat sitter', 'dog sitter', 'bird book', 'bird feeder', 'bird guide', 'field guide', 'plant pot', 'plant stand', 'power plant', 'paper flower', 'tree lamp', 'for the dog', 'for the cat', 'for her dog', 'for his dog', 'for her cat', 'for his cat'],
    shown: /\b(?:book|print|photo|picture|poster|painting|drawing|guide|card)s? (?:on|about|of|to|with)\b.*$/u,
  },
  cash: {
    words: ['gift card', 'voucher', 'gift certificate', 'store credit', 'cash', 'money', 'cheque', 'banknote', 'red envelope', 'hongbao', 'hong bao', 'lai see', 'prepaid card', 'crypto', 'bitcoin', 'store card', 'amazon card', 'gift token', 'book token', 'bank transfer', 'gold coin', 'lottery ticket', '🧧', '💵', '💶', '💴', '💰', '红包', '礼金', '现金', '购物卡', '礼品卡', '充值卡', '代金券', '礼券', '优惠券', '提货券', '月饼券', '压岁钱', '份子钱', '金条', '彩票', '转账'],
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

const fish = ['smoked salmon', 'salmon', 'caviar', 'oyster', 'prawn', 'shrimp', 'seafood', 'tuna', 'anchovy', 'anchovies', 'mussels', 'crab', 'lobster', 'trout', 'sushi', '海鲜', '大闸蟹', '螃蟹', '三文鱼', '鱼子酱', '鲍鱼', '海参', '寿司']
const meats = ['ham', 'bacon', 'salami', 'sausage', 'prosciutto', 'pork', 'beef', 'steak', 'hamper', 'chorizo', 'jerky', 'charcuterie', 'foie gras', 'pate', 'burger', 'venison', 'turkey', 'gummy', 'gummies', 'marshmallow', 'gelatine', 'gelatin', '火腿', '香肠', '腊肉', '猪肉', '牛肉', '牛排', '烤鸭', '燕窝', '阿胶']
const pig = ['ham', 'bacon', 'salami', 'prosciutto', 'pork', 'chorizo', 'charcuterie', 'gummy', 'gummies', 'marshmallow', 'gelatine', 'gelatin', '火腿', '腊肉', '猪肉', '香肠']
const drinks = ['wine', 'beer', 'whisky', 'whiskey', 'champagne', 'prosecco', 'gin', 'rum', 'vodka', 'liqueur', 'cognac', 'brandy', 'port', 'sherry', 'cider', 'eggnog', 'cocktail', '酒', '香槟', '威士忌', '茅台']
const sweets = ['chocolate', 'praline', 'truffle', 'sweets', 'candy', 'toffee', 'fudge', 'nougat', 'marzipan', 'cake', 'biscuit', 'cookie', 'shortbread', 'panettone', 'honey', 'jam', 'marmalade', 'macaron', 'brownie', 'muffin', 'gingerbread', 'cheesecake', 'ice cream', 'gelato', 'pudding', 'baklava', 'halva', '巧克力', '糖果', '喜糖', '奶糖', '牛轧糖', '蛋糕', '月饼', '蜂蜜', '果酱', '凤梨酥', '冰淇淋', '汤圆']

export const specifics: readonly Specific[] = [
  { name: 'nuts', category: 'food', said: ['nut', 'nuts', 'peanut', 'almond', 'hazelnut', 'walnut', 'cashew', 'pistachio', 'epipen', '坚果', '花生', '核桃'], held: ['nut', 'nuts', 'peanut', 'almond', 'hazelnut', 'walnut', 'cashew', 'pistachio', 'praline', 'nougat', 'marzipan', 'turron', 'granola', 'macaron', 'peanut butter', 'baklava', 'halva', '坚果', '花生', '核桃', '杏仁', '腰果', '开心果', '牛轧糖', '瓜子'] },
  { name: 'gluten', category: 'food', said: ['gluten', 'coeliac', 'celiac', 'wheat', '麸质', '乳糜泻', '小麦'], held: ['cake', 'biscuit', 'cookie', 'shortbread', 'panettone', 'stollen', 'pastry', 'pastries', 'pie', 'bread', 'beer', 'ale', 'lebkuchen', 'brownie', 'muffin', 'tart', 'croissant', 'pretzel', 'gingerbread', 'cheesecake', 'baklava', '蛋糕', '饼干', '月饼', '点心', '面包', '曲奇', '蛋卷', '啤酒'] },
  { name: 'dairy', category: 'food', said: ['dairy', 'lactose', 'milk', '乳糖', '牛奶', '奶制品'], held: ['cheese', 'chocolate', 'fudge', 'toffee', 'praline', 'truffle', 'cake', 'cheesecake', 'ice cream', 'gelato', 'pudding', 'milk', '奶酪', '奶糖', '巧克力', '蛋糕', '牛奶', '酸奶', '冰淇淋', '布丁'] },
  { name: 'seafood', category: 'food', said: ['shellfish', 'seafood', 'fish', 'prawn', 'shrimp', 'crab', 'mussels', '海鲜', '贝类', '虾', '蟹', '鱼'], held: fish },
  { name: 'sugar', category: 'food', said: ['sugar', 'diabetes', 'diabetic', 'keto', 'low-carb', '糖', '糖尿病', '高血糖', '忌糖'], held: sweets },
  { name: 'egg', category: 'food', said: ['egg', '鸡蛋'], held: ['egg', 'cake', 'cookie', 'macaron', 'muffin', 'brownie', 'pudding', 'eggnog', '蛋糕', '蛋卷', '曲奇', '布丁'] },
  { name: 'soy', category: 'food', said: ['soy', 'soya', '大豆', '黄豆'], held: ['soy', 'tofu', 'miso', 'soya', '豆腐', '豆干'] },
  { name: 'sesame', category: 'food', said: ['sesame', '芝麻'], held: ['sesame', 'tahini', 'halva', '芝麻', '麻花', '汤圆'] },
  { name: 'fruit', category: 'food', said: ['fruit', 'strawberry', 'kiwi', 'mango', '水果', '草莓', '芒果', '猕猴桃'], held: ['fruit', 'fruit basket', 'strawberry', 'kiwi', 'mango', 'dried fruit', 'jam', '水果', '果篮', '草莓', '芒果', '樱桃', '果干', '果酱'] },
  { name: 'caffeine', category: 'food', said: ['caffeine', 'coffee', '咖啡因', '咖啡'], held: ['coffee', 'espresso', 'black tea', 'green tea', 'matcha', '咖啡', '茶叶', '抹茶'] },
  { name: 'gout', category: 'food', said: ['gout', '痛风', '尿酸'], held: [...fish, 'beer', 'ale', 'steak', 'beef', '啤酒', '火锅'] },
  { name: 'salt', category: 'food', said: ['low sodium', 'low-sodium', 'no salt', 'high blood pressure', '少盐', '高血压', '低盐'], held: ['ham', 'bacon', 'salami', 'prosciutto', 'olives', 'crisps', 'jerky', '火腿', '腊肉', '咸鱼'] },
  { name: 'spicy', category: 'food', said: ['spicy', 'chili', 'chilli', '辣', '辛辣'], held: ['hot sauce', 'chili', 'chilli', 'spicy', 'sriracha', '辣', '火锅'] },
  { name: 'vegan', category: 'religion', said: ['vegan', 'plant-based', '纯素', '全素'], held: [...meats, ...fish, 'egg', 'cheese', 'honey', 'chocolate', 'leather', 'fur', 'wool', 'silk', '奶酪', '蜂蜜', '巧克力', '皮草', '蛋糕', 'cake'] },
  { name: 'vegetarian', category: 'religion', said: ['vegetarian', 'no meat', 'meat', 'jain', '素食', '吃素', '蛋奶素', '吃斋', '持斋', '肉'], held: [...meats, ...fish] },
  { name: 'pescatarian', category: 'religion', said: ['pescatarian', 'pescetarian', '鱼素'], held: meats },
  { name: 'pork', category: 'religion', said: ['halal', 'muslim', 'islam', 'pork', '清真', '穆斯林', '回族', '回民', '猪肉'], held: [...pig, ...drinks] },
  { name: 'kosher', category: 'religion', said: ['kosher', 'jewish', '犹太'], held: [...pig, 'oyster', 'prawn', 'shrimp', 'seafood', 'mussels', 'crab', 'lobster', '海鲜', '大闸蟹', '螃蟹', '鲍鱼'] },
  { name: 'mormon', category: 'religion', said: ['mormon', 'latter-day', '摩门'], held: [...drinks, 'coffee', 'espresso', 'tea', '咖啡', '茶叶'] },
  { name: 'beef', category: 'religion', said: ['hindu', 'beef', '印度教', '牛肉'], held: ['beef', 'steak', 'burger', 'jerky', 'leather', '牛肉', '牛排', '真皮'] },
  { name: 'flowers', category: 'living', said: ['flower', 'pollen', 'hay fever', 'lily', 'lilies', '花粉', '鲜花', '花草', '花'], held: ['hydrangea', 'hyacinth', 'carnation', 'chrysanthemum', '菊花', '康乃馨', '绣球', '水仙', '蝴蝶兰', 'flower', 'bouquet', 'roses', 'lily', 'lilies', 'tulip', 'orchid', 'peony', 'peonies', 'sunflower', '鲜花', '花束', '玫瑰', '百合', '郁金香', '兰花'] },
  { name: 'animals', category: 'living', said: ['animal', 'pet', 'pets', 'cat', 'dog', '宠物', '猫', '狗'], held: ['puppy', 'kitten', 'dog', 'cat', 'hamster', 'rabbit', '小狗', '小猫', '宠物'] },
]
