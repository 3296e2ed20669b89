import { useTranslation } from 'react-i18next'
import { NoteFields } from '../forms/NoteForm'
import { useNote } from '../forms/useNote'
import { type CardProps, defineCard, type EditorProps } from './card'
import { Clamped } from './Clamped'
import { InlineForm } from './InlineForm'
import { Markdown } from './Markdown'

function NoteCard({ entry }: CardProps<'note'>) {
  return (
    <Clamped>
      <Markdown text={entry.text} />
    </Clamped>
  )
}

function NoteEditor({ start, onDone }: EditorProps) {
  const { t } = useTranslation()
  const { drafted, save } = useNote(start)
  return (
    <InlineForm label={t('forms:note.edit')} drafted={drafted} save={save} onDone={onDone}>
      <NoteFields drafted={drafted} />
    </InlineForm>
  )
}

export const noteCard = defineCard<'note'>({
  Card: NoteCard,
  Editor: NoteEditor,
  tone: 'ash',
  meta: ({ pinned }) => [{ key: 'timeline:note.word' }, ...(pinned ? [{ key: 'timeline:note.pinned' }] : [])],
})
