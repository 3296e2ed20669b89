import { CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './UnderstoodParts.module.css'

export function RemovablePart({ words, onRemove }: { readonly words: string; readonly onRemove: () => void }) {
  const { t } = useTranslation()
  return (
    <>
      <span className={classes.text} dir="auto">{words}</span>
      <CloseButton size="sm" aria-label={t('quickAdd:remove', { part: words })} title={t('quickAdd:removeShort')} onClick={onRemove} />
    </>
  )
}
