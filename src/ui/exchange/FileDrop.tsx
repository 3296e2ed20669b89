import { Button, FileButton, Group } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { type DragEvent, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Exchange.module.css'

const accepted = '.vcf,.vcard,.csv,.txt,.tsv,.xlsx,.json,.md,.markdown,.zip,.ics,.mbox,.eml,text/vcard,text/csv,text/calendar,application/json'

/** Of a folder: what Hearth can read, and nothing hidden. */
function isReadable({ name, webkitRelativePath }: File): boolean {
  return accepted.split(',').some((ending) => ending.startsWith('.') && name.toLowerCase().endsWith(ending)) && !/(^|\/)\./.test(webkitRelativePath)
}

/** A place to drop files, and a button for those who do not drag. */
export function FileDrop({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files])
  }
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
    if (!isField && text.includes('\n')) onFiles([new File([text], 'pasted.txt', { type: 'text/plain' })])
  })
  useEffect(() => {
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [])
  const onDragOver = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <div className={classes.drop} data-over={over || undefined} onDrop={onDrop} onDragOver={onDragOver} onDragLeave={() => setOver(false)}>
      <IconFileImport size={26} stroke={1.5} aria-hidden="true" />
      <p>{t('exchangePage:import.drop')}</p>
      <Group gap={8} justify="center">
        <FileButton multiple accept={accepted} onChange={(files) => files.length > 0 && onFiles(files)} inputProps={{ 'aria-label': t('exchangePage:import.choose') }}>
          {(props) => <Button variant="filled" {...props}>{t('exchangePage:import.choose')}</Button>}
        </FileButton>
        <FileButton multiple onChange={(files) => files.length > 0 && onFiles(files.filter(isReadable))} inputProps={{ webkitdirectory: '', 'aria-label': t('exchangePage:import.folder') } as object}>
          {(props) => <Button {...props}>{t('exchangePage:import.folder')}</Button>}
        </FileButton>
      </Group>
      <small>{t('exchangePage:import.kinds')}</small>
    </div>
  )
}
