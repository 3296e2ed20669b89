import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconPencil, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRun } from '../book/useRun'
import classes from './Templates.module.css'
import type { ShownTemplate } from './useTemplates'

interface Props {
  readonly template: ShownTemplate
  readonly onEdit: () => void
}

/** One template with its first words. One that was there from the start can only go back to its original. */
export function TemplateRow({ template, onEdit }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const { id, name, text, ours, changed } = template
  const removable = !ours || changed
  const icon = { size: 16, stroke: 1.7 }
  return (
    <div className={classes.row}>
      <div className={classes.words} dir="auto">
        <b>{name}</b>
        {changed && <small> {t('templates:changed')}</small>}
        <p>{text}</p>
      </div>
      <ActionIcon size={28} aria-label={t('templates:edit', { name })} onClick={onEdit}>
        <IconPencil {...icon} />
      </ActionIcon>
      {removable && (
        <ActionIcon size={28} aria-label={t(ours ? 'templates:original' : 'templates:delete', { name })} onClick={() => void run({ type: 'template.delete', id })}>
          {ours ? <IconArrowBackUp {...icon} /> : <IconTrash {...icon} />}
        </ActionIcon>
      )}
    </div>
  )
}
