import { Button, Group, Menu, Text } from '@mantine/core'
import { IconArrowLeft, IconDownload, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Brief } from '../../core/brief/brief'
import { connection } from '../book/client'
import { useTrouble } from '../book/trouble'
import { useExport } from '../exchange/useExport'
import classes from './Brief.module.css'

/** To paper or into a file: PDF where the shell can make one (a browser's print dialogue makes it too), Markdown, HTML. */
export function BriefActs({ briefs }: { readonly briefs: readonly Brief[] }) {
  const { t, i18n } = useTranslation()
  const trouble = useTrouble()
  const { take, busy, report, problem } = useExport()
  const { host } = connection
  const ids = briefs.map(({ id }) => id)
  const title = briefs.length === 1 ? t('brief:titleOf', { name: briefs[0]?.name }) : t('brief:titleMany', { count: briefs.length })
  const pdf = () => void host.savePdf?.(`${title.replace(/[^\p{L}\p{N} ]+/gu, ' ').trim()}.pdf`).then((path) => path && host.showFile?.(path), trouble.show)
  const save = (format: 'briefMarkdown' | 'brief') => void take({ format, ids, language: i18n.language === 'zh' ? 'zh' : 'en' })
  return (
    <Group gap={8} className={classes.acts}>
      <Button size="xs" leftSection={<IconArrowLeft size={15} />} onClick={() => history.back()}>{t('brief:back')}</Button>
      <Button size="xs" variant="filled" leftSection={<IconPrinter size={15} />} onClick={() => window.print()}>{t('brief:print')}</Button>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="xs" loading={busy} leftSection={<IconDownload size={15} />}>{t('brief:save')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {host.savePdf && <Menu.Item onClick={pdf}>{t('brief:pdf')}</Menu.Item>}
          <Menu.Item onClick={() => save('briefMarkdown')}>{t('brief:markdown')}</Menu.Item>
          <Menu.Item onClick={() => save('brief')}>{t('brief:html')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {report && <Text size="sm" role="status">{report}</Text>}
      {problem && <Text size="sm" c="ember" role="alert">{problem.text}</Text>}
    </Group>
  )
}
