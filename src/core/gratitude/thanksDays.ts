/** Thanks are best said within so many days. */
export const THANKS_WITHIN = 2
/** After so many days thanks are no longer asked for; a late word is as good without a list. */
export const THANKS_FADE = 30
