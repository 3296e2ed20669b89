import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '../../core/message'
import { useMessage } from '../book/useMessage'

/** Several messages as one text; Chinese sentences follow each other without a space. */
export function useSentences(): (messages: readonly Message[]) => string {
  const { i18n } = useTranslation()
  const say = useMessage()
  const gap = i18n.language === 'zh' ? '' : ' '
  return useCallback((messages) => messages.map(say).join(gap), [say, gap])
}
