import { z } from 'zod'
import { settingsOf } from './book'
import { defineQuery, readingFew } from './query'
import { Settings } from './settings'

export const settingsShow = readingFew(defineQuery(z.object({}), Settings, (book) => settingsOf(book)))
