import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MailWith, type Settings } from '../../core/settings'
import { calls } from '../book/client'
import { Section } from '../settings/Section'
import settings from '../settings/Settings.module.css'
import { useSaveSettings } from '../settings/useSaveSettings'
import { TemplateForm } from './TemplateForm'
import { TemplateRow } from './TemplateRow'
import classes from './Templates.module.css'
import { useTemplates } from './useTemplates'

const blank = { id: undefined, name: '', subject: '', text: '' }

/** Where mail is written and what it starts from. */
export function WritingSection({ settings: { mailWith = 'system' } }: { readonly settings: Settings }) {
  const { t } = useTranslation()
  const save = useSaveSettings()
  const rows = useQuery(calls.ask.template.list.queryOptions({ input: {} }))
  const templates = useTemplates(rows.data?.templates)
  const [editing, setEditing] = useState<string>()
  const close = () => setEditing(undefined)
  return (
    <>
      <Section title={t('settings:mail.title')} text={t('settings:mail.text')}>
        <Select
          label={t('settings:mail.with')}
          data={MailWith.options.map((value) => ({ value, label: t(`settings:mail.${value}`) }))}
          value={mailWith}
          allowDeselect={false}
          onChange={(value) => void save({ mailWith: MailWith.parse(value) })}
        />
      </Section>
      <Section title={t('templates:title')} text={t('templates:text')}>
        <ul className={`${settings.wide} ${classes.list}`} aria-label={t('templates:title')}>
          {templates.map((template) => (
            <li key={template.id}>
              {editing === template.id ? <TemplateForm template={template} onDone={close} /> : <TemplateRow template={template} onEdit={() => setEditing(template.id)} />}
            </li>
          ))}
        </ul>
        <div className={settings.wide}>
          {editing === 'new' ? <TemplateForm template={blank} onDone={close} /> : <Button onClick={() => setEditing('new')}>{t('templates:add')}</Button>}
        </div>
      </Section>
    </>
  )
}
