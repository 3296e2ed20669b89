import type { TFunction } from 'i18next'

interface About {
  readonly name: string
  /** What they are thanked for. */
  readonly title?: string
  /** Why a gift fits: what the words start from. */
  readonly reason?: string
  readonly me?: string
}

/** The first words of a card: to whom, what for, from whom; the middle is the user's. */
export function cardStart(t: TFunction, { name, title, reason, me }: About): string {
  const middle = reason ?? (title ? t('cards:thanks', { title }) : '')
  return [t('cards:dear', { name }), middle, me ? t('cards:signed', { me }) : ''].filter(Boolean).join('\n\n')
}
