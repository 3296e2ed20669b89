import { Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState, type FormEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Understood } from '../../core/quickAdd'
import { calls } from '../book/client'
import type { Trouble } from '../book/trouble'
import { useRun } from '../book/useRun'
import { useDraft } from '../drafts/useDraft'
import { useScreen } from '../layout/screen'
import { UnderstoodParts } from './UnderstoodParts'

/** One line in plain words; shows what it understood before anything is saved. */
export function QuickAdd({ text: given }: { readonly text?: string }) {
  const { t } = useTranslation()
  const close = useScreen((screen) => screen.close)
  const draft = useDraft('quickAdd')
  return (
    <Modal opened onClose={close} title={t('quickAdd:title')} size="lg">
      <QuickLine given={given ?? draft.text ?? ''} onType={draft.keep} onSaved={() => { draft.drop(); close() }} />
    </Modal>
  )
}

interface LineProps {
  readonly given: string
  readonly onType: (text: string) => void
  readonly onSaved: () => void
}

function QuickLine({ given, onType, onSaved }: LineProps) {
  const { t } = useTranslation()
  const run = useRun()
  const [text, setText] = useState(given)
  const [corrected, setCorrected] = useState<{ readonly of: string; readonly understood: Understood }>()
  const [trouble, setTrouble] = useState<Trouble>()
  const asked = useDeferredValue(text.trim())
  const read = useQuery({ ...calls.ask.quick.read.queryOptions({ input: { text: asked } }), enabled: asked !== '', placeholderData: keepPreviousData })
  const understood = corrected?.of === asked ? corrected.understood : asked === '' ? undefined : read.data

  const type = (next: string) => {
    setText(next)
    onType(next)
    setTrouble(undefined)
  }
  const save = async () => {
    if (!understood || understood.text !== text.trim()) return
    if (await run({ type: 'quick.add', understood }, { onTrouble: setTrouble })) onSaved()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault()
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        aria-label={t('quickAdd:label')}
        placeholder={t('quickAdd:placeholder')}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        error={trouble?.text}
        dir="auto"
        data-autofocus
      />
      {understood ? (
        <UnderstoodParts understood={understood} onCorrect={(next) => setCorrected({ of: asked, understood: next })} />
      ) : (
        <Text size="sm" c="dimmed" mt="sm">{t('quickAdd:example')}</Text>
      )}
      <Group justify="flex-end" mt="md">
        <Button type="submit" variant="filled" disabled={!understood}>{t('quickAdd:save')}</Button>
      </Group>
    </form>
  )
}
