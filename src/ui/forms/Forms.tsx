import { useScreen } from '../layout/screen'

/** The form that is open on top of the page, if one is. */
export function Forms() {
  const form = useScreen((screen) => screen.form)
  if (!form) return null
  switch (form.form) {
    default:
      return null
  }
}
