import { useTranslation } from 'react-i18next'

export const OVERLAYS_ID = 'overlays'

/** Where menus, dialogs and messages are put: a landmark of its own, so that nothing on screen lies outside one. */
export function Overlays() {
  const { t } = useTranslation()
  return <section id={OVERLAYS_ID} aria-label={t('app:overlays')} />
}
