import { expect, test } from 'vitest'
import { newName } from '../../src/core/quickAddNewName'

test.each([
  ['lunch with محمد العلي yesterday, loves fishing', 'محمد العلي'],
  ['called 김민지, follow up in 2 weeks', '김민지'],
  ['met דנה לוי', 'דנה לוי'],
  ['अनिल शर्मा loves cricket', 'अनिल शर्मा'],
])('a name in a script without capitals is one: %s', (text, name) => {
  expect(newName(text, [])).toEqual({ name, start: text.indexOf(name), end: text.indexOf(name) + name.length, sure: true })
})
