import { useTranslation } from 'react-i18next'
import { useRun } from '../book/useRun'
import { AskLine } from '../entries/AskLine'

/** They were answered; what was offered may be said. */
export function AnswerButton({ id, size, primary, act }: { readonly id: string; readonly size?: 'xs'; readonly primary?: boolean; readonly act?: string }) {
  const { t } = useTranslation()
  const run = useRun()
  return <AskLine button={t('complaints:answer')} question={t('complaints:offeredLabel')} save={t('complaints:save')} optional size={size} primary={primary} act={act} onSave={(offered) => run({ type: 'complaint.answer', id, offered: offered || undefined })} />
}
