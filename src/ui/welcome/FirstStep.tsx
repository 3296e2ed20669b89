import { Button } from '@mantine/core'
import { IconEye, IconFileImport, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useRun } from '../book/useRun'
import { useVisitBook } from '../book/useVisitBook'
import { useKeysHeld } from '../layout/KeysHeld'
import { useScreen } from '../layout/screen'
import { WelcomeFrame } from './WelcomeFrame'
import classes from './Welcome.module.css'

/** Import, add someone, or look around in the sample book. */
export function FirstStep({ purpose, onBack }: { readonly purpose: 'work' | 'life' | 'both'; readonly onBack: () => void }) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const run = useRun()
  const visit = useVisitBook()
  const open = useScreen((screen) => screen.open)
  // Whoever types at once means the form, which opens only when the purpose is saved.
  const [isAdding, setAdding] = useState(false)
  useKeysHeld(isAdding)
  const begin = async (next: () => void) => {
    const isSaved = await run({ type: 'settings.edit', patch: { purpose } }, { quiet: true })
    if (isSaved) next()
    setAdding(false)
  }
  const steps = [
    { name: 'import', icon: IconFileImport, perform: () => begin(() => go('/exchange')) },
    { name: 'add', icon: IconUserPlus, perform: () => { setAdding(true); return begin(() => { go('/people'); open({ form: 'person' }) }) } },
    { name: 'sample', icon: IconEye, perform: () => visit('sample') },
  ] as const
  return (
    <WelcomeFrame title={t('welcome:start.title')} text={t('welcome:start.text')}>
      <div className={classes.options}>
        {steps.map(({ name, icon: StepIcon, perform }) => (
          <button key={name} type="button" className={classes.option} onClick={() => void perform()}>
            <StepIcon size={22} stroke={1.6} />
            <b>{t(`welcome:start.${name}.name`)}</b>
            <span>{t(`welcome:start.${name}.text`)}</span>
          </button>
        ))}
      </div>
      <Button size="xs" variant="subtle" color="gray" className={classes.back} onClick={onBack}>{t('welcome:back')}</Button>
    </WelcomeFrame>
  )
}
