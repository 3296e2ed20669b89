import { useTranslation } from 'react-i18next'
import { type Festival, festivals } from '../../../core/festivals'
import { EditInPlace } from '../edit/EditInPlace'
import { Nothing } from '../edit/EditableText'
import { usePatch, useShownPerson } from '../shownPerson'
import classes from './Sections.module.css'

/** The festivals they keep, to be greeted by: pressed or not. */
export function Festivals() {
  const { t, i18n } = useTranslation()
  const patch = usePatch()
  const kept = useShownPerson().person.festivals ?? []
  const label = t('person:dates.festivals')
  const words = kept.map((festival) => t(`festivals:${festival}`))
  return (
    <EditInPlace<readonly Festival[]>
      label={label}
      value={kept}
      show={kept.length > 0 ? new Intl.ListFormat(i18n.language, { type: 'unit' }).format(words) : <Nothing text={t('person:placeholder.festivals')} />}
      save={async (chosen) => (await patch({ festivals: chosen.length > 0 ? [...chosen] : null }))?.text}
      fields={(chosen, change) => (
        <div className={classes.choices} role="group" aria-label={label}>
          {festivals.map((festival) => (
            <button key={festival} type="button" aria-pressed={chosen.includes(festival)} onClick={() => change(festivals.filter((other) => chosen.includes(other) !== (other === festival)))}>
              {t(`festivals:${festival}`)}
            </button>
          ))}
        </div>
      )}
    />
  )
}
