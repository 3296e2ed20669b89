import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAreas } from '../areas/useAreas'
import { PageHead } from '../page/PageHead'
import classes from './GiftsPage.module.css'

export type GiftsTab = 'ideas' | 'cards' | 'ledger' | 'register' | 'catalogue'

const paths: Readonly<Record<GiftsTab, string>> = { ideas: '/gifts', cards: '/gifts/cards', ledger: '/gifts/ledger', register: '/gifts/register', catalogue: '/gifts/catalogue' }

interface Props {
  readonly tab: GiftsTab
  readonly sub: string
  readonly children?: ReactNode
}

/** The title of the Gifts pages and the way between them; what is not used stays out of sight. */
export function GiftsHead({ tab, sub, children }: Props) {
  const { t } = useTranslation()
  const areas = useAreas()
  const tabs: readonly GiftsTab[] = ['ideas', ...(areas.includes('favours') || tab === 'cards' ? (['cards'] as const) : []), 'ledger', ...(areas.includes('giftPolicy') || tab === 'register' ? (['register'] as const) : []), 'catalogue']
  return (
    <>
      <PageHead title={t('app:rail.gifts')} sub={sub}>{children}</PageHead>
      <nav className={classes.tabs} aria-label={t('app:rail.gifts')} data-noprint>
        {tabs.map((name) => (
          <Link key={name} to={paths[name]} aria-current={name === tab ? 'page' : undefined}>{t(`giftPage:tab.${name}`)}</Link>
        ))}
      </nav>
    </>
  )
}
