import { PasswordInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Vault.module.css'

/** What opens an encrypted book, as it is being typed: its passphrase, or its recovery key. */
export interface Secret {
  readonly typed: string
  readonly recovery: boolean
}

export const noSecret: Secret = { typed: '', recovery: false }

export const unlockOf = ({ typed, recovery }: Secret) => (recovery ? { recovery: typed } : { passphrase: typed })

interface Props {
  readonly secret: Secret
  readonly onChange: (secret: Secret) => void
  readonly labels: { readonly passphrase: string; readonly recovery: string }
  readonly error?: string
  readonly width?: number
}

export function SecretField({ secret: { typed, recovery }, onChange, labels, error, width }: Props) {
  const field = { 'data-autofocus': true, autoFocus: true, value: typed, error, w: width, label: recovery ? labels.recovery : labels.passphrase }
  return recovery ? (
    <TextInput {...field} autoComplete="off" onChange={(event) => onChange({ typed: event.currentTarget.value, recovery })} />
  ) : (
    <PasswordInput {...field} autoComplete="current-password" onChange={(event) => onChange({ typed: event.currentTarget.value, recovery })} />
  )
}

/** From one to the other; what was typed was the wrong thing then. */
export function SwitchSecret({ secret: { recovery }, onChange }: Pick<Props, 'secret' | 'onChange'>) {
  const { t } = useTranslation()
  return (
    <button type="button" className={classes.other} onClick={() => onChange({ typed: '', recovery: !recovery })}>
      {t(recovery ? 'vault:locked.usePassphrase' : 'vault:locked.useRecovery')}
    </button>
  )
}
