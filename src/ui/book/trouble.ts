import { notifications } from '@mantine/notifications'
import { ORPCError } from '@orpc/client'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../core/problem'

/** What went wrong, in the user's language; `field` where it concerns one input. */
export interface Trouble {
  readonly text: string
  readonly field?: string
  readonly code: string
}

interface ProblemData {
  readonly code: string
  readonly field?: string
  readonly params?: Record<string, string | number>
}

export function useTrouble(): { readonly read: (error: unknown) => Trouble; readonly show: (error: unknown) => void } {
  const { t } = useTranslation()
  return useMemo(() => {
    const read = (error: unknown): Trouble => {
      if (error instanceof Problem) return { code: error.code, field: error.field, text: t(`problems:${error.code}`, { ...error.params, defaultValue: error.message }) }
      if (!(error instanceof ORPCError)) return { code: 'connection', text: t('app:trouble.connection') }
      const data = error.data as ProblemData | undefined
      if (!data?.code) return { code: 'unknown', text: t('app:trouble.unknown') }
      return { code: data.code, field: data.field, text: t(`problems:${data.code}`, { ...data.params, defaultValue: error.message }) }
    }
    const show = (error: unknown) => {
      const { code, text } = read(error)
      notifications.show({ id: `trouble-${code}`, color: 'ember', withBorder: true, autoClose: 10_000, title: t('app:trouble.title'), message: text })
    }
    return { read, show }
  }, [t])
}
