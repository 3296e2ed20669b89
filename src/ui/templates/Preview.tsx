import { useTranslation } from 'react-i18next'
import { placeholders } from '../../core/placeholders'
import classes from './Templates.module.css'
import { useWording } from './useWording'

/** What comes of a template for somebody much is known of, and for somebody of whom only a name is. */
export function Preview(template: { readonly subject: string; readonly text: string }) {
  const { t } = useTranslation()
  const wording = useWording()
  const whole = Object.fromEntries(placeholders.map((placeholder) => [placeholder, t(`templates:example.${placeholder}`)]))
  const cases = [
    { title: t('templates:preview'), values: whole },
    { title: t('templates:previewNothing'), values: { firstName: whole.firstName } },
  ]
  return (
    <div className={classes.previews} aria-live="polite">
      {cases.map(({ title, values }) => {
        const { subject, text } = wording(template, values)
        return (
          <figure key={title} className={classes.preview} aria-label={title}>
            <figcaption>{title}</figcaption>
            <div dir="auto">
              {subject && <b>{subject}</b>}
              <p>{text}</p>
            </div>
          </figure>
        )
      })}
    </div>
  )
}
