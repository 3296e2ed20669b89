import type { Message } from './message'

export type SpokenLanguage = 'en' | 'zh'

/** Core's messages in one language: for files that are made to be read. */
export interface Speech {
  readonly language: SpokenLanguage
  readonly say: (message: Message) => string
  /** A civil day in words. */
  readonly day: (day: string) => string
}

/** The host's voice: in the language asked for, else the one it speaks itself. Days of `today`'s year are said without it. */
export type Speak = (language: SpokenLanguage | undefined, today: string) => Speech
