import { Button, CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './UnderstoodParts.module.css'

interface Props {
  readonly words: string
  readonly onRemove: () => void
  /** What else it can be taken for. */
  readonly instead?: { readonly text: string; readonly act: () => void }
}

export function RemovablePart({ words, onRemove, instead }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <span className={classes.text} dir="auto">{words}</span>
      {instead && <Button size="compact-xs" variant="subtle" color="gray" onClick={instead.act}>{instead.text}</Button>}
      <CloseButton size="sm" aria-label={t('quickAdd:remove', { part: words })} title={t('quickAdd:removeShort')} onClick={onRemove} />
    </>
  )
}
