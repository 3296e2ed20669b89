import { CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './UnderstoodParts.module.css'

export function RemovablePart({ children, onRemove }: { readonly children: ReactNode; readonly onRemove: () => void }) {
  const { t } = useTranslation()
  return (
    <>
      <span className={classes.text} dir="auto">{children}</span>
      <CloseButton size="sm" aria-label={t('quickAdd:remove')} onClick={onRemove} />
    </>
  )
}
