import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RepeatPlan } from '../../core/entries/reminder'
import { useRepeatWords } from '../repeats/useRepeatWords'
import classes from './WhenField.module.css'

interface Props {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string
  /** What this field, or the one for the day, was taken to say. */
  readonly plan?: RepeatPlan
}

const common = ['daily', 'weekly', 'monthly', 'yearly', 'afterDone'] as const

/** How often something comes back, in plain words, with what was understood beside it. */
export function RepeatField({ value, onChange, error, plan }: Props) {
  const { t } = useTranslation()
  const say = useRepeatWords()
  const empty = value.trim() === ''
  const understood = plan ? say(plan) : empty ? '' : t('forms:reminder.repeatUnclear')
  return (
    <div className={classes.field}>
      <TextInput
        label={t('forms:reminder.repeat')}
        value={value}
        placeholder={t('forms:reminder.repeatPlaceholder')}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description={<span role="status">{understood}</span>}
        descriptionProps={{ className: classes.understood, 'data-unclear': !empty && !plan ? true : undefined }}
        dir="auto"
      />
      <div className={classes.suggestions}>
        {common.map((name) => {
          const text = t(`forms:reminder.repeats.${name}`)
          return (
            <button key={name} type="button" className={classes.suggestion} aria-pressed={value === text} onClick={() => onChange(value === text ? '' : text)}>
              {text}
            </button>
          )
        })}
      </div>
    </div>
  )
}
