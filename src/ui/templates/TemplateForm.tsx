import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { placeholderName, placeholders, unknownPlaceholders } from '../../core/placeholders'
import type { Trouble } from '../book/trouble'
import { useRun } from '../book/useRun'
import { Preview } from './Preview'
import classes from './Templates.module.css'

interface Props {
  readonly template: { readonly id?: string; readonly name: string; readonly subject: string; readonly text: string }
  readonly onDone: () => void
}

/** Name, subject and text of a template, with what comes of it below. */
export function TemplateForm({ template, onDone }: Props) {
  const { t, i18n } = useTranslation()
  const run = useRun()
  const [written, setWritten] = useState({ name: template.name, subject: template.subject, text: template.text })
  const [trouble, setTrouble] = useState<Trouble>()
  const area = useRef<HTMLTextAreaElement>(null)
  const set = (field: keyof typeof written) => (value: string) => {
    setWritten({ ...written, [field]: value })
    setTrouble(undefined)
  }
  const wrong = (field: 'name' | 'subject' | 'text') => {
    if (trouble?.field === field) return trouble.text
    const [unknown] = field === 'name' ? [] : unknownPlaceholders(written[field])
    return unknown && t('problems:template.placeholder', { unknown })
  }
  const save = async () => {
    if (await run({ type: 'template.save', id: template.id, ...written }, { onTrouble: setTrouble })) onDone()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return event.key === 'Enter' ? event.preventDefault() : undefined
    if (event.key === 'Escape') onDone()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
  }
  const insert = (name: string) => {
    const { selectionStart: from = written.text.length, selectionEnd: to = from } = area.current ?? {}
    set('text')(written.text.slice(0, from) + name + written.text.slice(to))
    area.current?.focus()
  }
  return (
    <form className={classes.form} aria-label={t('templates:form')} onSubmit={submit} onKeyDown={onKeyDown}>
      <TextInput label={t('templates:name')} value={written.name} onChange={(event) => set('name')(event.currentTarget.value)} error={wrong('name')} dir="auto" autoComplete="off" autoFocus />
      <TextInput label={t('templates:subject')} value={written.subject} onChange={(event) => set('subject')(event.currentTarget.value)} error={wrong('subject')} dir="auto" autoComplete="off" />
      <Textarea ref={area} label={t('templates:body')} value={written.text} onChange={(event) => set('text')(event.currentTarget.value)} error={wrong('text')} autosize minRows={4} maxRows={14} dir="auto" />
      <Group gap={6} role="group" aria-label={t('templates:insert')}>
        {placeholders.map((placeholder) => {
          const name = placeholderName(placeholder, i18n.language)
          return <Button key={placeholder} size="compact-xs" onClick={() => insert(name)}>{name}</Button>
        })}
      </Group>
      <Preview subject={written.subject} text={written.text} />
      <Group gap={8}>
        <Button type="submit" variant="filled" size="xs">{t('templates:save')}</Button>
        <Button size="xs" onClick={onDone}>{t('templates:cancel')}</Button>
      </Group>
    </form>
  )
}
