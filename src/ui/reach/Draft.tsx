import { Button, Group, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type FocusEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '../../core/message'
import { openingOf } from '../../core/reachLinks'
import type { ReachWay } from '../../core/today'
import { calls, type client } from '../book/client'
import { Loading } from '../layout/Loading'
import { type ShownTemplate, useTemplates } from '../templates/useTemplates'
import { useWording } from '../templates/useWording'
import { NumberLine } from './NumberLine'
import { useOpening } from './useOpening'
import { Warning } from './Warning'

interface Props {
  readonly personId: string
  readonly way: ReachWay
  readonly warnings: readonly Message[]
  readonly onWentOut: () => void
  readonly onDone: () => void
}

/** The words for a mail or a message: from a template, to be changed, then opened where they are sent from. */
export function Draft(props: Props) {
  const draft = useQuery(calls.ask.reach.draft.queryOptions({ input: { personId: props.personId } }))
  const templates = useTemplates(draft.data?.templates)
  if (!draft.data) return <Loading />
  return <DraftForm {...props} about={draft.data} templates={templates} />
}

interface FormProps extends Props {
  readonly about: Awaited<ReturnType<typeof client.ask.reach.draft>>
  readonly templates: readonly ShownTemplate[]
}

function DraftForm({ way, warnings, about, templates, onWentOut, onDone }: FormProps) {
  const { t } = useTranslation()
  const open = useOpening()
  const wording = useWording()
  const [templateId, setTemplateId] = useState<string>(about.start ?? 'standard')
  const [typed, setTyped] = useState<{ readonly subject?: string; readonly text?: string }>(about.start ? {} : { subject: '', text: t('reach:plainStart', { name: about.values.firstName ?? '' }) })
  const template = templates.find(({ id }) => id === templateId) ?? templates[0]
  const drafted = template ? wording(template, about.values) : { subject: '', text: '' }
  const subject = typed.subject ?? drafted.subject
  const text = typed.text ?? drafted.text
  const isMail = way.channel === 'mail'
  const opening = openingOf(way, { subject, text }, about.mailWith)
  const act = async () => {
    await open(opening, way)
    onWentOut()
  }
  const choose = (id: string | null) => {
    if (id) setTemplateId(id)
    setTyped({})
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    if (event.key === 'Escape') onDone()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void act()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div role="group" aria-label={t('reach:draft')} onKeyDown={onKeyDown}>
      <Warning warnings={warnings} />
      <NumberLine way={way} />
      <Select size="xs" mt={8} label={t('reach:template')} data={templates.map(({ id, name }) => ({ value: id, label: name }))} value={template?.id ?? null} onChange={choose} allowDeselect={false} />
      {isMail && <TextInput size="xs" mt={8} label={t('reach:subject')} value={subject} onChange={(event) => setTyped({ ...typed, subject: event.currentTarget.value })} dir="auto" autoComplete="off" />}
      <Textarea size="xs" mt={8} label={t('reach:text')} value={text} onChange={(event) => setTyped({ ...typed, text: event.currentTarget.value })} autosize minRows={3} maxRows={12} dir="auto" autoFocus onFocus={showWhole} />
      <Group gap={6} mt={8}>
        <Button size="compact-sm" variant="filled" onClick={() => void act()}>{t(opening.href ? `reach:open.${isMail && about.mailWith !== 'system' ? about.mailWith : way.channel}` : 'reach:copyText')}</Button>
        {opening.href && <Button size="compact-sm" onClick={() => void open({ copy: text }, way)}>{t('reach:copyText')}</Button>}
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>{t('reach:notNow')}</Button>
      </Group>
    </div>
  )
}

/** The buttons under the text come into view with it, once the text has its height. */
function showWhole({ currentTarget }: FocusEvent<HTMLElement>): void {
  requestAnimationFrame(() => currentTarget.closest('[role=group]')?.scrollIntoView({ block: 'nearest' }))
}
