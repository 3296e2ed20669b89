import { Modal, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '../book/client'
import { useRun } from '../book/useRun'
import { useScreen } from '../layout/screen'
import classes from './MoreKinds.module.css'

/** What else Hearth can keep: each part in a sentence, brought into sight or put away again. */
export function MoreKinds() {
  const { t } = useTranslation()
  const close = useScreen((screen) => screen.close)
  const run = useRun()
  const shown = useQuery(calls.ask.area.show.queryOptions({ input: {} }))
  return (
    <Modal opened onClose={close} title={t('areas:title')} returnFocus={false} closeButtonProps={{ 'aria-label': t('forms:close') }}>
      <p className={classes.intro}>{t('areas:intro')}</p>
      <ul className={classes.list}>
        {shown.data?.areas.map(({ area, used, written }) => (
          <li key={area} className={classes.row}>
            <Switch
              label={t(`areas:${area}.name`)}
              description={written ? t('areas:written', { about: t(`areas:${area}.about`) }) : t(`areas:${area}.about`)}
              checked={used}
              disabled={written}
              onChange={() => void run({ type: 'area.use', area, used: !used }, { quiet: true })}
            />
          </li>
        ))}
      </ul>
    </Modal>
  )
}
