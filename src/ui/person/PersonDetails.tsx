import { useTranslation } from 'react-i18next'
import { SalesSection } from '../sales/SalesSection'
import { PromisesOf } from '../promises/PromisesOf'
import classes from './PersonPage.module.css'
import { BetweenYou } from './sections/BetweenYou'
import { Contact } from './sections/Contact'
import { Dates } from './sections/Dates'
import { GiftIdeas } from './sections/GiftIdeas'
import { Interests } from './sections/Interests'
import { More } from './sections/More'
import { OffLimits } from './sections/OffLimits'
import { OwnFields } from './sections/OwnFields'
import { Related } from './sections/Related'
import { Rhythm } from './sections/Rhythm'
import { Situation } from './sections/Situation'
import { Work } from './sections/Work'

/** Everything known about somebody, each thing changed where it stands. */
export function PersonDetails() {
  const { t } = useTranslation()
  return (
    <aside className={classes.details} aria-label={t('person:details')}>
      <Interests />
      <OffLimits />
      <Situation />
      <PromisesOf />
      <GiftIdeas />
      <BetweenYou />
      <SalesSection />
      <Rhythm />
      <Contact />
      <Work />
      <Dates />
      <Related />
      <OwnFields />
      <More />
    </aside>
  )
}
