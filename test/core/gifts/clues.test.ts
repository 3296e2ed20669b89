import { describe, expect, test } from 'vitest'
import { cluesIn, limitOf, suggestedOffLimits } from '../../../src/core/gifts/clues'
import { bookOf, call, note, person, run } from '../given'

describe('what is written down suggests what is off limits', () => {
  test.each([
    ['Sober since 2019, says so herself.', ['alcohol: Sober since 2019']],
    ["Doesn't drink, never did.", ["alcohol: Doesn't drink"]],
    ["He doesn't drink coffee after four.", []],
    ['她不喝酒，只喝茶', ['alcohol: 不喝酒']],
    ['戒酒三年了', ['alcohol: 戒酒']],
    ['Vegan since the summer.', ['religion: Vegan']],
    ['She is not vegan, just likes salads.', []],
    ['吃素，不吃猪肉', ['religion: 吃素', 'religion: 不吃猪肉']],
    ['Nut allergy, carries a pen.', ['food: Nut allergy']],
    ['Allergic to shellfish and eggs', ['food: Allergic to shellfish and eggs']],
    ['Allergic to cats.', ['living: Allergic to cats']],
    ['对花生过敏', ['food: 对花生过敏']],
    ['对猫过敏', ['living: 对猫过敏']],
    ['Hay fever from April on', ['living: Hay fever']],
    ['Perfume gives her headaches', ['perfume: Perfume gives her headaches']],
    ['May not accept gifts over 35 EUR at the ministry', ['employer: May not accept gifts over 35 EUR']],
    ['他们公务员不能收礼', ['employer: 公务员', 'employer: 不能收礼']],
    ["Don't mention the Lyon job.", ["topics: Don't mention the Lyon job"]],
    ['千万别提前夫', ['topics: 千万别提前夫']],
    ['In recovery from drinking, goes to AA on Tuesdays.', ['alcohol: In recovery from drinking', 'alcohol: goes to AA']],
    ['She is a non-drinker', ['alcohol: non-drinker']],
    ['他忌酒，不碰酒', ['alcohol: 忌酒', 'alcohol: 不碰酒']],
    ["Cannot eat gluten; can't have nuts", ['food: Cannot eat gluten', "food: can't have nuts"]],
    ['Carries an EpiPen', ['food: Carries an EpiPen']],
    ['痛风，不吃海鲜', ['food: 痛风', 'food: 不吃海鲜']],
    ['Pescatarian for years', ['religion: Pescatarian']],
    ['He is a practising Muslim.', ['religion: is a practising Muslim']],
    ['他是回族', ['religion: 回族']],
    ['Works for the ministry, must declare gifts', ['employer: Works for the ministry', 'employer: must declare gifts']],
    ['他在事业单位', ['employer: 事业单位']],
    ['过敏性鼻炎', ['living: 过敏性鼻炎']],
    ['In recovery after the knee surgery', []],
    ['Drove home after the AA of the league; cannot eat before noon.', []],
    ['Wants samples of the 40 W panels; racing in Valencia.', []],
    ['Had a glass of wine together.', []],
  ])('%s %j', (text, found) => expect(cluesIn(text).map((clue) => `${clue.category}: ${clue.text}`)).toEqual(found))
})

test('is offered once, with where it stands, until it is confirmed or declined', () => {
  const said = note('Ana', '2026-03-01', 'Sober since 2019. Nut allergy!')
  const book = bookOf([person('Ana')], [call('Ana', '2026-02-01', { text: 'nut allergy, again' }), said])
  const offered = () => {
    const ana = book.people.get('Ana')
    return ana ? suggestedOffLimits(book, ana) : []
  }
  expect(offered()).toEqual([
    { category: 'alcohol', text: 'Sober since 2019', entryId: said.id, on: '2026-03-01' },
    { category: 'food', text: 'Nut allergy', entryId: said.id, on: '2026-03-01' },
  ])
  const [alcohol, nuts] = offered()
  if (!alcohol || !nuts) throw new Error('nothing offered')
  run(book, { type: 'offLimit.set', personId: 'Ana', limit: limitOf(alcohol) })
  expect(book.people.get('Ana')?.offLimits).toEqual([{ category: 'alcohol', text: 'Sober since 2019', state: 'known' }])
  expect(offered().map(({ text }) => text)).toEqual(['Nut allergy'])
  run(book, { type: 'offLimit.decline', personId: 'Ana', category: nuts.category, text: nuts.text })
  expect(offered()).toEqual([])
})
