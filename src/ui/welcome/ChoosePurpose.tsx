import { IconBriefcase, IconHome, IconInfinity } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { WelcomeFrame } from './WelcomeFrame'
import classes from './Welcome.module.css'

const purposes = [
  { value: 'work', icon: IconBriefcase },
  { value: 'life', icon: IconHome },
  { value: 'both', icon: IconInfinity },
] as const

export function ChoosePurpose({ onChoose }: { readonly onChoose: (purpose: 'work' | 'life' | 'both') => void }) {
  const { t } = useTranslation()
  return (
    <WelcomeFrame title={t('welcome:title')} text={t('welcome:text')}>
      <h2 className={classes.question}>{t('welcome:purpose.question')}</h2>
      <div className={classes.options}>
        {purposes.map(({ value, icon: PurposeIcon }) => (
          <button key={value} type="button" className={classes.option} onClick={() => onChoose(value)}>
            <PurposeIcon size={22} stroke={1.6} />
            <b>{t(`welcome:purpose.${value}.name`)}</b>
            <span>{t(`welcome:purpose.${value}.text`)}</span>
          </button>
        ))}
      </div>
    </WelcomeFrame>
  )
}
