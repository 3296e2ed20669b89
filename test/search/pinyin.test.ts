import { pinyin } from 'pinyin-pro'
import { expect, test } from 'vitest'
import { syllablesOf } from '../../src/search/pinyin'

const everyday = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, i) => String.fromCharCode(0x4e00 + i))

test.each([{ surname: false }, { surname: true }])('a text is read character by character only where that says what reading it whole says (as a surname: $surname)', ({ surname }) => {
  const differing: string[] = []
  for (let i = 0; i + 3 <= everyday.length; i += 3) {
    // Neighbours in the list, and three that stand far apart.
    for (const text of [everyday.slice(i, i + 3).join(''), [everyday[i], everyday[(i * 7) % everyday.length], everyday[(i * 31) % everyday.length]].join('')]) {
      const whole = pinyin(text, { toneType: 'none', type: 'array', surname: surname ? 'all' : 'off', v: true }).map((syllable) => (/^[a-z]+$/.test(syllable) ? syllable : ''))
      if (syllablesOf(text, surname).join(' ') !== whole.join(' ')) differing.push(`${text}: ${syllablesOf(text, surname).join(' ')}, whole ${whole.join(' ')}`)
    }
  }
  expect(differing).toEqual([])
})

test.each([
  { text: '单小明', surname: true, read: 'shan xiao ming' },
  { text: '重庆', surname: false, read: 'chong qing' },
  { text: '吕a强', surname: true, read: 'lv  qiang' },
])('$text is read $read', ({ text, surname, read }) => {
  expect(syllablesOf(text, surname).join(' ')).toBe(read)
})
