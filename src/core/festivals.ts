import { z } from 'zod'
import { foldText } from './fold'

/** The festivals Hearth knows the days of, in the order of the year. When each falls is in festivalDays.ts. */
export const festivals = [
  'new-year',
  'orthodox-christmas',
  'spring-festival',
  'lantern-festival',
  'ramadan',
  'nowruz',
  'passover',
  'easter',
  'orthodox-easter',
  'eid-al-fitr',
  'dragon-boat',
  'eid-al-adha',
  'mid-autumn',
  'rosh-hashanah',
  'double-ninth',
  'thanksgiving-canada',
  'diwali',
  'thanksgiving',
  'hanukkah',
  'christmas',
] as const
export const Festival = z.enum(festivals)
export type Festival = z.infer<typeof Festival>

/** They begin at nightfall on the day Hearth names. */
export const eveningFestivals: ReadonlySet<string> = new Set<Festival>(['passover', 'rosh-hashanah', 'hanukkah'])

/** Other names people write, folded. */
const alsoCalled: Readonly<Record<string, Festival>> = {
  "new year's day": 'new-year',
  'new years day': 'new-year',
  元旦: 'new-year',
  东正教圣诞节: 'orthodox-christmas',
  'chinese new year': 'spring-festival',
  'lunar new year': 'spring-festival',
  cny: 'spring-festival',
  春节: 'spring-festival',
  元宵节: 'lantern-festival',
  斋月: 'ramadan',
  'persian new year': 'nowruz',
  norooz: 'nowruz',
  诺鲁孜节: 'nowruz',
  pesach: 'passover',
  逾越节: 'passover',
  复活节: 'easter',
  东正教复活节: 'orthodox-easter',
  'eid ul fitr': 'eid-al-fitr',
  开斋节: 'eid-al-fitr',
  端午: 'dragon-boat',
  端午节: 'dragon-boat',
  'dragon boat festival': 'dragon-boat',
  'eid ul adha': 'eid-al-adha',
  古尔邦节: 'eid-al-adha',
  宰牲节: 'eid-al-adha',
  'mid autumn festival': 'mid-autumn',
  'moon festival': 'mid-autumn',
  中秋: 'mid-autumn',
  中秋节: 'mid-autumn',
  'rosh hashana': 'rosh-hashanah',
  'jewish new year': 'rosh-hashanah',
  犹太新年: 'rosh-hashanah',
  重阳节: 'double-ninth',
  'double ninth festival': 'double-ninth',
  'canadian thanksgiving': 'thanksgiving-canada',
  'thanksgiving (canada)': 'thanksgiving-canada',
  加拿大感恩节: 'thanksgiving-canada',
  deepavali: 'diwali',
  排灯节: 'diwali',
  感恩节: 'thanksgiving',
  chanukah: 'hanukkah',
  hannukah: 'hanukkah',
  光明节: 'hanukkah',
  xmas: 'christmas',
  圣诞: 'christmas',
  圣诞节: 'christmas',
}

/** The festival somebody means: "Mid-Autumn", "CNY", "圣诞节". */
export function festivalNamed(text: string): Festival | undefined {
  const plain = foldText(text).replace(/[-_\s]+/g, ' ').trim()
  return festivals.find((id) => id.replaceAll('-', ' ') === plain) ?? alsoCalled[plain]
}
