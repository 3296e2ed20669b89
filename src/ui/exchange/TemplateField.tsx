import { Button, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LONGEST_NOTES_TEMPLATE, notesParts, unknownPart, usualNotesTemplate } from '../../core/notesTemplate'
import { calls } from '../book/client'
import { useSaveSettings } from '../settings/useSaveSettings'
import classes from './Exchange.module.css'

/** How a file of notes is made up: the user's own text with parts in it, saved when it is left. */
export function TemplateField() {
  const { t } = useTranslation()
  const settings = useQuery(calls.ask.settings.show.queryOptions({ input: {} }))
  const save = useSaveSettings()
  const [typed, setTyped] = useState<string>()
  const [wrong, setWrong] = useState<string>()
  const kept = settings.data?.notesTemplate?.trim() || usualNotesTemplate
  const keep = async (template: string) => {
    const part = unknownPart(template)
    if (part !== undefined) return setWrong(t('exchangePage:export.templateWrong', { part }))
    const trouble = template === kept ? undefined : await save({ notesTemplate: template === usualNotesTemplate ? '' : template })
    setWrong(trouble?.text)
    if (!trouble) setTyped(undefined)
  }
  return (
    <details className={classes.mapping}>
      <summary>{t('exchangePage:export.template')}</summary>
      <Textarea
        mt="xs"
        autosize
        minRows={6}
        maxRows={16}
        aria-label={t('exchangePage:export.template')}
        description={t('exchangePage:export.templateHint', { parts: notesParts.map((part) => `{{${part}}}`).join(' ') })}
        inputWrapperOrder={['input', 'description', 'error']}
        value={typed ?? kept}
        maxLength={LONGEST_NOTES_TEMPLATE}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => typed !== undefined && void keep(typed)}
        error={wrong}
        spellCheck={false}
        styles={{ input: { fontFamily: 'monospace', fontSize: 13 } }}
      />
      {kept !== usualNotesTemplate && <Button size="xs" mt="xs" onClick={() => void keep(usualNotesTemplate)}>{t('exchangePage:export.templateUsual')}</Button>}
    </details>
  )
}
