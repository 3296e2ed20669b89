import { z } from 'zod'
import { settingsOf } from './book'
import { defineQuery } from './query'
import { Settings } from './settings'

export const settingsShow = defineQuery(z.object({}), Settings, (book) => settingsOf(book))
