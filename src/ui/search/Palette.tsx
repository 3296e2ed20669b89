import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useScreen } from '../layout/screen'
import { choicesIn } from './choice'
import { ChoiceList } from './ChoiceList'
import classes from './Palette.module.css'
import { useChoosing } from './useChoosing'
import { usePaletteGroups } from './usePaletteGroups'

/** People and actions in one list, from anywhere: type, Enter. */
export function Palette() {
  const { t } = useTranslation()
  const close = useScreen((screen) => screen.close)
  const [text, setText] = useState('')
  const { groups, settled, trouble, failure, note } = usePaletteGroups(text, close)
  const choosing = useChoosing(groups, text, settled)
  const { listId, optionId, activeId } = choosing
  return (
    <Modal opened onClose={close} size={600} yOffset="9vh" centered={false} padding={0} withCloseButton={false} title={t('searchBox:palette')} classNames={{ content: classes.content, header: classes.header }}>
      <div className={classes.field}>
        <IconSearch size={18} stroke={1.7} aria-hidden="true" />
        <input
          type="text"
          role="combobox"
          autoFocus
          data-autofocus
          className={classes.input}
          value={text}
          placeholder={t('searchBox:paletteHint')}
          aria-label={t('searchBox:paletteHint')}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={activeId && optionId(activeId)}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={choosing.onKeyDown}
        />
      </div>
      {failure && <p role="alert" className={classes.failure}>{failure}</p>}
      <ChoiceList label={t('searchBox:palette')} groups={groups} choosing={choosing} className={classes.choices} />
      {note && <p role="status" className={classes.none}>{note}</p>}
      {choicesIn(groups).length === 0 && !failure && !(note && !trouble) && <p className={classes.none}>{trouble ?? t('searchBox:looking')}</p>}
    </Modal>
  )
}
