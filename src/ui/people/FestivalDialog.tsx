import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Festival, festivals } from '../../core/festivals'
import { useRun } from '../book/useRun'
import classes from './FestivalDialog.module.css'

interface Props {
  readonly ids: readonly string[]
  readonly onClose: () => void
}

type Choice = 'add' | 'remove'
const after: Readonly<Record<Choice, Choice | undefined>> = { add: 'remove', remove: undefined }

/** Festivals to greet everyone ticked by, and festivals to take off them. */
export function FestivalDialog({ ids, onClose }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const [chosen, setChosen] = useState<ReadonlyMap<Festival, Choice>>(new Map())
  const named = (choice: Choice) => festivals.filter((festival) => chosen.get(festival) === choice)
  const press = (festival: Festival) => {
    const before = chosen.get(festival)
    const next = before ? after[before] : 'add'
    setChosen(new Map([...chosen].filter(([other]) => other !== festival).concat(next ? [[festival, next]] : [])))
  }
  const save = () => void run({ type: 'person.setFestivals', ids: [...ids], add: named('add'), remove: named('remove') }).then((done) => done && onClose())
  return (
    <Modal opened onClose={onClose} title={t('people:festivals.title', { count: ids.length })} closeButtonProps={{ 'aria-label': t('people:cancel') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen.size > 0) save()
        }}
      >
        <Stack gap="md">
          <p className={classes.hint}>{t('people:festivals.hint')}</p>
          <div className={classes.choices}>
            {festivals.map((festival, place) => {
              const choice = chosen.get(festival)
              const name = t(`festivals:${festival}`)
              return (
                <button key={festival} type="button" data-autofocus={place === 0 || undefined} data-choice={choice} aria-label={choice ? t(`people:festivals.${choice}`, { festival: name }) : name} onClick={() => press(festival)}>
                  {choice === 'remove' ? <s>{name}</s> : name}
                </button>
              )
            })}
          </div>
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{t('people:cancel')}</Button>
            <Button variant="filled" type="submit" disabled={chosen.size === 0}>{t('people:festivals.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
