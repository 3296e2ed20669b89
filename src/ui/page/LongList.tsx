import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadFailed } from '../layout/LoadFailed'
import { AT_ONCE, type LongRows } from './useLongList'

interface Props<Row> {
  readonly list: LongRows<Row>
  /** Every row that is here is drawn, for printing. */
  readonly whole?: boolean
  /** Draws the rows that are shown. */
  readonly children: (shown: readonly Row[]) => ReactNode
}

/** The beginning of a list that may have thousands of lines, with a way to go on; where a page could not be had, why. */
export function LongList<Row>({ list: { rows, total = 0, reach, error, retry }, whole = false, children }: Props<Row>) {
  const { t, i18n } = useTranslation()
  const [limit, setLimit] = useState(AT_ONCE)
  const left = total - limit
  const goOn = () => {
    setLimit(limit + AT_ONCE)
    reach(limit + AT_ONCE)
  }
  return (
    <>
      {children(whole ? rows : rows.slice(0, limit))}
      {error ? <LoadFailed error={error} retry={retry} /> : !whole && left > 0 && <Button size="xs" mt={10} variant="subtle" color="gray" onClick={goOn}>{left > AT_ONCE ? t('app:showSomeMore', { count: AT_ONCE, left: left.toLocaleString(i18n.language) }) : t('app:showMore', { count: left })}</Button>}
    </>
  )
}
