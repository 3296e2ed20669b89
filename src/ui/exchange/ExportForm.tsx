import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useScreen } from '../layout/screen'
import { ExportPanel } from './ExportPanel'

/** Export of a selection, on top of the list it was made in. */
export function ExportForm({ ids, query }: { readonly ids?: readonly string[]; readonly query?: string }) {
  const { t } = useTranslation()
  const close = useScreen((screen) => screen.close)
  const title = ids ? t('exchangePage:export.selection', { count: ids.length }) : t('exchangePage:export.title')
  return (
    <Modal opened onClose={close} title={title} size={640} returnFocus={false} closeButtonProps={{ 'aria-label': t('forms:close') }}>
      <ExportPanel ids={ids} query={query} primary onDone={close} />
    </Modal>
  )
}
