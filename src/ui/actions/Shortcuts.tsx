import { Alert, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useScreen } from '../layout/screen'
import { todayKeys } from '../today/TodayKeys'
import { actions } from './actions'
import { shortcutCaps, singleKeysOff } from './shortcut'
import classes from './Shortcuts.module.css'

interface Line {
  readonly name: string
  readonly keys: readonly string[]
}

const inList: readonly Line[] = [
  { name: 'move', keys: ['↑', '↓'] },
  { name: 'ends', keys: ['Home', 'End'] },
  { name: 'open', keys: ['Enter'] },
  { name: 'pane', keys: ['→'] },
  { name: 'select', keys: ['Space'] },
  { name: 'selectRange', keys: ['shift', 'Space'] },
  { name: 'selectAll', keys: ['mod', 'A'] },
  { name: 'remove', keys: ['Delete'] },
  { name: 'clear', keys: ['Esc'] },
]

const inBox: readonly Line[] = [
  { name: 'choose', keys: ['↑', '↓', 'Enter'] },
  { name: 'complete', keys: ['→'] },
]

/** Every key there is, on one card. */
export function Shortcuts() {
  const { t } = useTranslation()
  const close = useScreen((screen) => screen.close)
  const everywhere = actions.flatMap(({ name, shortcut }) => (shortcut ? [{ name: t(`actions:name.${name}`), keys: shortcut.split('+') }] : []))
  const onToday = todayKeys().map(({ keys, text }) => ({ name: t(`today:hint.${text}`), keys }))
  const named = ({ name, keys }: Line): Line => ({ name: t(`actions:shortcuts.keys.${name}`), keys })
  return (
    <Modal opened onClose={close} size={720} title={t('actions:shortcuts.title')} closeButtonProps={{ 'aria-label': t('actions:shortcuts.close') }}>
      {singleKeysOff() && <Alert mb="md" title={t('actions:shortcuts.offTitle')}>{t('actions:shortcuts.off')}</Alert>}
      <div className={classes.columns}>
        <div>
          <KeyTable title={t('actions:shortcuts.everywhere')} lines={everywhere} />
          <KeyTable title={t('actions:shortcuts.today')} lines={onToday} />
        </div>
        <div>
          <KeyTable title={t('actions:shortcuts.list')} lines={inList.map(named)} />
          <KeyTable title={t('actions:shortcuts.box')} lines={inBox.map(named)} />
        </div>
      </div>
    </Modal>
  )
}

function KeyTable({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  return (
    <section className={classes.table}>
      <h3>{title}</h3>
      <dl>
        {lines.map(({ name, keys }) => (
          <div key={name} className={classes.line}>
            <dt>{name}</dt>
            <dd>{keys.map((key) => <kbd key={key}>{shortcutCaps(key)[0]}</kbd>)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
