import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { GiftRow } from '../../core/gifts/giftRow'
import { useRun } from '../book/useRun'
import { formatMoney } from '../entries/formatMoney'
import { useScreen } from '../layout/screen'
import card from '../page/Card.module.css'
import { Told } from '../page/Told'
import { Answers } from './Concerns'
import classes from './GiftsPage.module.css'

/** One idea or plan: for whom, why it fits, and where it is held back why and what to ask. */
export function GiftLine({ row, held }: { readonly row: GiftRow; readonly held: boolean }) {
  const { t, i18n } = useTranslation()
  const run = useRun()
  const open = useScreen((screen) => screen.open)
  const { id, title, reason, occasion, price, currency, people, concerns, override } = row
  const details = [occasion, price && formatMoney(price, currency, i18n.language), override && t('giftPage:allTheSame', { text: override })].filter(Boolean).join(' · ')
  const edit = (status?: 'given') => open({ form: 'gift', entryId: id, status })
  const gives = useRef(false)
  // Pressed twice it is given once; what must be asked first is asked in the form.
  const give = async () => {
    if (gives.current) return
    gives.current = true
    gives.current = (await run({ type: 'gift.give', id }, { onTrouble: () => edit('given'), where: { path: '/gifts/ledger', name: t('giftPage:tab.ledger') } })) !== undefined
  }
  return (
    <li className={classes.row} data-held={held || undefined}>
      <div className={classes.words}>
        <p className={classes.what}>
          <bdi>{title}</bdi>
          {people.map(({ id: personId, name }) => <span key={personId}> · <Link to={`/people/${personId}`}><bdi>{name}</bdi></Link></span>)}
        </p>
        {reason && <p className={card.more} dir="auto">{reason}</p>}
        {details && <p className={card.more}>{details}</p>}
        {!override && concerns.map((concern, index) => (
          <div key={index}>
            <p className={classes.held}><Told message={concern.why} /></p>
            {concern.question && <p className={card.more}>{t('giftPage:ask')} <Told message={concern.question} /></p>}
            {concern.verdict === 'held' && <Answers concern={concern} />}
          </div>
        ))}
      </div>
      <div className={card.acts} data-noprint>
        <Button size="xs" onClick={() => edit()}>{t('giftPage:open')}</Button>
        {!held && <Button size="xs" onClick={() => void give()}>{t('timeline:gift.give')}</Button>}
      </div>
    </li>
  )
}
