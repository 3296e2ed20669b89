import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { InteractionChannel } from '../../core/entries/interaction'
import type { SpottedPromise } from '../../core/promises/spotPromises'
import { useToday } from '../book/useToday'
import type { DraftedFields } from '../drafts/useDraftedFields'
import { OfferedPromises } from '../promises/OfferedPromises'
import { channelIcons } from './channelIcons'
import { Choices } from './Choices'
import classes from './Fields.module.css'
import { channelsFor, outcomesOf } from './outcomes'
import { PersonPicker } from './PersonPicker'
import type { LogValues } from './useLog'
import { WhenField } from './WhenField'

const calls = new Set<InteractionChannel>(['call', 'meeting', 'video', 'visit', 'other'])

const none: readonly SpottedPromise[] = []

/** Whom, how, when and what was said. Text first for a known person, else whom. */
export function LogFields({ drafted, spotted = none, isNew }: { readonly drafted: DraftedFields<LogValues>; readonly spotted?: readonly SpottedPromise[]; readonly isNew: boolean }) {
  const { t } = useTranslation()
  const today = useToday()
  const { values, set, errors } = drafted
  const chooseChannel = (channel: InteractionChannel) => {
    set('channel', channel)
    if (!outcomesOf(channel).some(({ name }) => name === values.outcome)) set('outcome', outcomesOf(channel)[0]?.name ?? '')
  }
  const asksWhom = isNew && values.people.length === 0
  return (
    <>
      <PersonPicker label={t('forms:log.people')} value={values.people} onChange={(people) => set('people', people)} error={errors.people} autoFocus={asksWhom} />
      <Choices
        label={t('forms:log.channel')}
        value={values.channel}
        onChange={chooseChannel}
        digits
        options={channelsFor(values.channel).map((channel) => ({ value: channel, label: t(`forms:channel.${channel}`), icon: channelIcons[channel] }))}
      />
      <Choices
        label={t('forms:log.outcome')}
        value={values.outcome}
        onChange={(outcome) => set('outcome', outcome)}
        options={outcomesOf(values.channel).map(({ name }) => ({ value: name, label: t(`forms:outcome.${name}`) }))}
      />
      <Textarea
        label={t('forms:log.text')}
        placeholder={t('forms:log.textPlaceholder')}
        autosize
        minRows={3}
        maxRows={12}
        value={values.text}
        error={errors.text}
        onChange={(event) => set('text', event.currentTarget.value)}
        dir="auto"
        data-autofocus={!asksWhom || undefined}
      />
      <OfferedPromises spotted={spotted} taken={values.promised} onChange={(promised) => set('promised', promised)} />
      <div className={classes.two}>
        <WhenField
          label={t('forms:log.when')}
          value={values.when}
          onChange={(when) => set('when', when)}
          error={errors.when}
          placeholder={t('forms:log.today')}
          toward="past"
          emptyMeans={today}
          suggestions={isNew ? [t('forms:log.today'), t('forms:log.yesterday')] : []}
        />
        {calls.has(values.channel) && (
          <TextInput
            label={t('forms:log.minutes')}
            inputMode="numeric"
            value={values.minutes}
            error={errors.minutes}
            onChange={(event) => set('minutes', event.currentTarget.value)}
            className={classes.short}
          />
        )}
      </div>
      {isNew && (
        <WhenField
          label={t('forms:log.followUp')}
          value={values.followUp}
          onChange={(followUp) => set('followUp', followUp)}
          error={errors.followUp}
          placeholder={t('forms:log.followUpPlaceholder')}
          keepsWords
          suggestions={[t('forms:log.oneWeek'), t('forms:log.twoWeeks'), t('forms:log.oneMonth')]}
        />
      )}
    </>
  )
}
