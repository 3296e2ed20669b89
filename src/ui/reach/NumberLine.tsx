import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReachWay } from '../../core/today'
import { useOpening } from './useOpening'
import { QrCode } from './QrCode'
import classes from './ReachPanel.module.css'

/** The number or name itself: to read, to copy, to point a phone's camera at. */
export function NumberLine({ way }: { readonly way: ReachWay }) {
  const { t } = useTranslation()
  const open = useOpening()
  const [showsCode, setShowsCode] = useState(false)
  const { value, href } = way
  return (
    <>
      <Group gap={6} className={classes.number}>
        <bdi>{value}</bdi>
        <Button size="compact-xs" onClick={() => void open({ copy: value }, way)}>{t('reach:copy')}</Button>
        {href && <Button size="compact-xs" aria-expanded={showsCode} onClick={() => setShowsCode(!showsCode)}>{t('reach:phone')}</Button>}
      </Group>
      {showsCode && href && (
        <figure className={classes.code}>
          <QrCode text={href} label={t('reach:code', { what: t(`today:reach.${way.channel}`), value })} />
          <figcaption>{t('reach:codeHint')}</figcaption>
        </figure>
      )}
    </>
  )
}
