import { Button, FileButton } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Exchange.module.css'

const accepted = '.vcf,.vcard,.csv,.txt,.tsv,.json,text/vcard,text/csv,application/json'

/** A place to drop files, and a button for those who do not drag. */
export function FileDrop({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files])
  }
  const onDragOver = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <div className={classes.drop} data-over={over || undefined} onDrop={onDrop} onDragOver={onDragOver} onDragLeave={() => setOver(false)}>
      <IconFileImport size={26} stroke={1.5} aria-hidden="true" />
      <p>{t('exchangePage:import.drop')}</p>
      <FileButton multiple accept={accepted} onChange={(files) => files.length > 0 && onFiles(files)} inputProps={{ 'aria-label': t('exchangePage:import.choose') }}>
        {(props) => <Button variant="filled" {...props}>{t('exchangePage:import.choose')}</Button>}
      </FileButton>
      <small>{t('exchangePage:import.kinds')}</small>
    </div>
  )
}
