import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Template } from '../../core/settings'
import { ownTemplates } from '../../core/templates'
import { useAreas } from '../areas/useAreas'

export interface ShownTemplate extends Pick<Template, 'id' | 'name' | 'text'> {
  readonly subject: string
  /** Whether it was there from the start, in the user's own wording or not. */
  readonly ours: boolean
  readonly changed: boolean
}

const none: readonly Template[] = []

/** All templates: those that are there from the start first, then the user's. */
export function useTemplates(rows: readonly Template[] = none): readonly ShownTemplate[] {
  const { t } = useTranslation()
  const withAdvice = useAreas().includes('suggestions')
  return useMemo(() => {
    const byId = new Map(rows.map((row) => [row.id, row]))
    const ours = ownTemplates.filter((id) => id !== 'advice' || withAdvice).map((id) => {
      const row = byId.get(id)
      byId.delete(id)
      const { name, subject = '', text } = row ?? { name: t(`templates:own.${id}.name`), subject: t(`templates:own.${id}.subject`), text: t(`templates:own.${id}.text`) }
      return { id, name, subject, text, ours: true, changed: row !== undefined }
    })
    return [...ours, ...[...byId.values()].map(({ id, name, subject = '', text }) => ({ id, name, subject, text, ours: false, changed: false }))]
  }, [rows, t, withAdvice])
}
