import { describe, expect, test } from 'vitest'
import { risksOf, safetyOf } from '../../../src/core/gifts/safety'
import type { OffLimit } from '../../../src/core/people'
import { bookOf, gift, person, run } from '../given'
import { speaker } from '../texts'

describe('the risk of a gift is told from its words', () => {
  test.each([
    ['A bottle of Rioja', ['alcohol']],
    ['Single malt, 12 years', ['alcohol']],
    ['两瓶红酒', ['alcohol']],
    ['酒店的周末', []],
    ['Ginger beer, alcohol-free', []],
    ['Box of pralines', ['food']],
    ['Serrano ham', ['food', 'religion']],
    ['手工月饼', ['food']],
    ['Bread knife', []],
    ['Scented candle', ['perfume']],
    ['Unscented candle', []],
    ['香水小样', ['perfume']],
    ['Bunch of white lilies', ['living']],
    ['Book on orchids', []],
    ['一束鲜花', ['living']],
    ['Voucher for the bookshop', ['cash']],
    ['红包', ['cash']],
    ['Rosary from Rome', ['religion']],
    ['A decanter', ['alcohol']],
    ['🍷 for Friday', ['alcohol']],
    ['Turkish baklava', ['food']],
    ['凤梨酥一盒', ['food']],
    ['Lunch box', []],
    ['Gummy bears', ['food', 'religion']],
    ['Reed diffuser', ['perfume']],
    ['康乃馨', ['living']],
    ['Book token', ['cash']],
    ['压岁钱', ['cash']],
    ['Silk scarf', []],
    ['Light bulbs in the shape of pears', []],
    ['Trip to Turkey', []],
    ['Race-day photo book', []],
    ['Trail map of Collserola', []],
    ['Desk lamp with one very large switch', []],
    ['Portable speaker', []],
    ['Cashmere scarf', []],
    ['Wind muff for a field recorder', []],
  ])('%s: %j', (title, risks) => expect(risksOf(title)).toEqual(risks))
})

const ana = (...offLimits: OffLimit[]) => person('Ana', { offLimits })
const known = (category: string, text?: string): OffLimit => ({ category, ...(text && { text }), state: 'known' })
const fine = (category: string): OffLimit => ({ category, state: 'asked-fine' })
const unknown = (category: string): OffLimit => ({ category, state: 'unknown' })

describe('what speaks against a gift for Ana', () => {
  test.each([
    { title: 'A bottle of Rioja', knows: [known('alcohol', 'sober since 2019')], then: ['refused alcohol'] },
    { title: 'A bottle of Rioja', knows: [], then: ['held alcohol'] },
    { title: 'A bottle of Rioja', knows: [unknown('alcohol')], then: ['held alcohol'] },
    { title: 'A bottle of Rioja', knows: [fine('alcohol')], then: [] },
    { title: '一瓶茅台', knows: [known('酒', '戒酒了')], then: ['refused alcohol'] },
    { title: 'Race-day photo book', knows: [known('alcohol')], then: [] },
    { title: 'Hazelnut pralines', knows: [known('food and allergens', 'nut allergy')], then: ['refused food'] },
    { title: 'Hazelnut pralines', knows: [known('nuts')], then: ['refused food'] },
    { title: 'Jar of honey', knows: [known('food and allergens', 'nut allergy')], then: ['held food'] },
    { title: 'Jar of honey', knows: [known('religion and diet', 'vegan')], then: ['held food', 'refused religion'] },
    { title: 'Wool blanket', knows: [known('religion and diet', 'vegan')], then: ['refused religion'] },
    { title: 'Egg tart', knows: [known('food and allergens', 'egg allergy')], then: ['refused food'] },
    { title: 'Tin of smoked trout', knows: [known('religion and diet', 'pescatarian'), fine('food and allergens')], then: [] },
    { title: 'Chorizo', knows: [known('religion and diet', 'pescatarian'), fine('food and allergens')], then: ['refused religion'] },
    { title: 'Green tea', knows: [known('food and allergens', 'no caffeine')], then: ['refused food'] },
    { title: 'Green tea', knows: [], then: [] },
    { title: '大闸蟹', knows: [known('food and allergens', '痛风')], then: ['refused food'] },
    { title: '牛肉干', knows: [known('religion and diet', '吃斋'), fine('food and allergens')], then: ['refused religion'] },
    { title: 'Serrano ham', knows: [known('religion and diet', 'halal'), fine('food and allergens')], then: ['refused religion'] },
    { title: 'Serrano ham', knows: [], then: ['held food'] },
    { title: 'Bunch of lilies', knows: [known('flowers', 'asthma')], then: ['refused living'] },
    { title: 'Voucher for a massage', knows: [fine('cash and vouchers')], then: ['held perfume'] },
    { title: 'Notebook', knows: [known('employer policy', 'may not accept anything')], then: ['refused employer'] },
    { title: 'Notebook', knows: [unknown('employer policy')], then: ['held employer'] },
    { title: 'Framed photo of the wedding', knows: [known('topics', 'the wedding that was called off')], then: ['refused topics'] },
    { title: 'Elephant figurine', knows: [known('elephants', 'finds them kitsch')], then: ['refused own'] },
  ])('$title, knowing $knows: $then', ({ title, knows, then }) => {
    const found = safetyOf(ana(...knows), title)
    expect(found.map(({ verdict, about }) => `${verdict} ${about}`).sort()).toEqual(then)
  })

  test('is said in one sentence, with a question to ask where that helps', () => {
    const sam = person('Sam', { name: { given: 'Sam', family: 'Pryce' } })
    const [concern] = safetyOf(sam, 'A bottle of Rioja')
    for (const [language, why, ask] of [['en', 'Not known whether Sam Pryce drinks alcohol.', '“Sam, do you drink wine'], ['zh', '还不知道Sam Pryce喝不喝酒。', '“Sam，你喝酒吗']] as const) {
      expect(concern && speaker(language)([concern.why])).toBe(why)
      expect(concern?.question && speaker(language)([concern.question])).toContain(ask)
    }
    const [refused] = safetyOf(ana(known('alcohol', 'sober since 2019')), 'Rioja')
    expect(refused && speaker('en')([refused.why])).toBe('Off limits for Ana: alcohol (sober since 2019).')
  })
})

describe('whatever command a gift comes by', () => {
  const wine = { kind: 'gift', personIds: ['Ana'], direction: 'out', title: 'A bottle of Rioja', reason: 'the vineyard we walked past' }
  const add = (person: ReturnType<typeof ana>, fields: object) => run(bookOf([person]), { type: 'entry.add', entry: { ...wine, ...fields } })

  test.each([
    { it: 'is refused even as an idea where it is known to be wrong', who: ana(known('alcohol')), fields: { status: 'idea' }, code: 'gift.refused.alcohol' },
    { it: 'may be an idea where nobody asked yet', who: ana(), fields: { status: 'idea' }, code: undefined },
    { it: 'is not planned where nobody asked yet', who: ana(), fields: { status: 'planned' }, code: 'gift.held.alcohol' },
    { it: 'is not given where nobody asked yet', who: ana(), fields: { status: 'given' }, code: 'gift.held.alcohol' },
    { it: 'is given where it was asked and is fine', who: ana(fine('alcohol')), fields: { status: 'given' }, code: undefined },
    { it: 'is given all the same with a written reason', who: ana(known('alcohol')), fields: { status: 'given', override: 'for her father, she asked me to' }, code: undefined },
    { it: 'needs more than blanks for a reason', who: ana(known('alcohol')), fields: { status: 'given', override: '  ' }, code: 'gift.refused.alcohol' },
    { it: 'needs a line why it fits before it is planned', who: ana(fine('alcohol')), fields: { status: 'planned', reason: '' }, code: 'gift.reason' },
    { it: 'is written down freely when it came from them', who: ana(known('alcohol')), fields: { status: 'given', direction: 'in' }, code: undefined },
    { it: 'is written down freely when it was not taken', who: ana(known('alcohol')), fields: { status: 'declined' }, code: undefined },
  ])('it $it', ({ who, fields, code }) => {
    if (code) expect(() => add(who, fields)).toThrow(expect.objectContaining({ code }) as Error)
    else expect(add(who, fields).rows).toHaveLength(1)
  })

  test('a quick line and several at once are held to the same', () => {
    const book = bookOf([ana(known('alcohol'))])
    expect(() => run(book, { type: 'entry.addTogether', entries: [{ ...wine, status: 'idea' }] })).toThrow(expect.objectContaining({ code: 'gift.refused.alcohol' }) as Error)
    expect(() => run(book, { type: 'entry.addTogether', people: [{ id: 'Ben', fields: { name: { given: 'Ben' }, offLimits: [known('alcohol')] } }], entries: [{ ...wine, personIds: ['Ben'], status: 'idea' }] })).toThrow(expect.objectContaining({ code: 'gift.refused.alcohol' }) as Error)
  })

  test('what was given before it was known may still be written about', () => {
    const old = gift('Ana', '2025-01-01', { title: 'A bottle of Rioja' })
    const book = bookOf([ana(known('alcohol'))], [old])
    expect(run(book, { type: 'entry.edit', id: old.id, patch: { reaction: 'passed it on' } }).rows).toHaveLength(1)
    expect(() => run(book, { type: 'entry.edit', id: old.id, patch: { title: 'A bottle of Barolo' } })).toThrow(expect.objectContaining({ code: 'gift.refused.alcohol' }) as Error)
  })
})

test('the same gift is never given twice, unless there is a reason', () => {
  const book = bookOf([person('Ana'), person('Ben')], [gift('Ana', '2025-01-01', { title: 'Trail map of Collserola' }), gift('Ana', '2025-02-01', { title: 'White lilies', status: 'declined' })])
  const add = (personId: string, title: string, override?: string) => run(book, { type: 'entry.add', entry: { kind: 'gift', personIds: [personId], direction: 'out', status: 'idea', title, override } })
  expect(() => add('Ana', 'Collserola trail map')).toThrow(expect.objectContaining({ code: 'gift.twice' }) as Error)
  expect(() => add('Ana', 'A trail map')).toThrow(expect.objectContaining({ code: 'gift.twice' }) as Error)
  expect(() => add('Ana', 'white lilies')).toThrow(expect.objectContaining({ code: 'gift.twice' }) as Error)
  expect(add('Ana', 'Trail map of Collserola', 'she lost the first one').rows).toHaveLength(1)
  expect(add('Ana', 'Map of the Pyrenees').rows).toHaveLength(1)
  expect(add('Ben', 'Trail map of Collserola').rows).toHaveLength(1)
})

test('asked and fine, or rather not: the answer takes the place of what was not known', () => {
  const book = bookOf([ana(unknown('alcohol'), known('nuts'))])
  run(book, { type: 'offLimit.set', personId: 'Ana', limit: { category: 'alcohol', state: 'asked-fine' } })
  expect(book.people.get('Ana')?.offLimits).toEqual([known('nuts'), { category: 'alcohol', state: 'asked-fine' }])
  run(book, { type: 'offLimit.set', personId: 'Ana', limit: { category: 'wine', text: 'stopped', state: 'known' } })
  expect(book.people.get('Ana')?.offLimits).toEqual([known('nuts'), known('alcohol', 'stopped')])
})
