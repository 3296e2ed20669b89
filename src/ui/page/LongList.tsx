import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** So many lines are drawn at once, and so many more each time they are asked for. */
const AT_ONCE = 60

interface Props<Row> {
  readonly rows: readonly Row[]
  /** Draws the rows that are shown. */
  readonly children: (shown: readonly Row[]) => ReactNode
}

/** The beginning of a list that may have thousands of lines, with a way to go on. */
export function LongList<Row>({ rows, children }: Props<Row>) {
  const { t, i18n } = useTranslation()
  const [limit, setLimit] = useState(AT_ONCE)
  const left = rows.length - limit
  return (
    <>
      {children(rows.slice(0, limit))}
      {left > 0 && <Button size="xs" mt={10} variant="subtle" color="gray" onClick={() => setLimit(limit + AT_ONCE)}>{left > AT_ONCE ? t('app:showSomeMore', { count: AT_ONCE, left: left.toLocaleString(i18n.language) }) : t('app:showMore', { count: left })}</Button>}
    </>
  )
}
