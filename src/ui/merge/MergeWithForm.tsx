import { Button, Group, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { calls } from '../book/client'
import type { Picked } from '../forms/picked'
import { PersonPicker } from '../forms/PersonPicker'
import { useScreen } from '../layout/screen'
import { Face } from '../look/Face'
import classes from './Merge.module.css'
import { mergePath } from './mergePath'

/** Whom somebody is to be merged with: those who look like them first, or anybody. */
export function MergeWithForm({ personId }: { readonly personId: string }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const close = useScreen((screen) => screen.close)
  const [others, setOthers] = useState<readonly Picked[]>([])
  const alike = useQuery(calls.ask.merge.suggest.queryOptions({ input: { personId, limit: 5 } }))
  const suggested = [...new Map((alike.data?.suggestions ?? []).flatMap(({ people }) => people).map((row) => [row.id, row])).values()].filter(({ id }) => id !== personId)
  const look = (ids: readonly string[]) => {
    close()
    go(mergePath([personId, ...ids]))
  }
  return (
    <Modal opened onClose={close} title={t('merge:with.title')} size={480} returnFocus={false} closeButtonProps={{ 'aria-label': t('forms:close') }}>
      {suggested.length > 0 && (
        <>
          <p className={classes.small}>{t('merge:with.alike')}</p>
          {suggested.map((row) => (
            <button key={row.id} type="button" className={classes.side} onClick={() => look([row.id])}>
              <Face initials={row.initials} photo={row.photo} size={30} />
              <span className={classes.who}>
                <b dir="auto">{row.name}</b>
                <span dir="auto">{row.company ?? row.emails[0] ?? row.phones[0]}</span>
              </span>
            </button>
          ))}
        </>
      )}
      <PersonPicker label={t('merge:with.who')} value={others} onChange={setOthers} single allowNew={false} without={[personId]} autoFocus />
      <Group mt="md">
        <Button variant="filled" disabled={others.length === 0} onClick={() => look(others.flatMap(({ id }) => id ?? []))}>{t('merge:look')}</Button>
      </Group>
    </Modal>
  )
}
