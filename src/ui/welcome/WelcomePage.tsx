import { useState } from 'react'
import { ChoosePurpose } from './ChoosePurpose'
import { FirstStep } from './FirstStep'

type Purpose = 'work' | 'life' | 'both'

/** The first run: what Hearth is for, then three ways to begin. */
export function WelcomePage() {
  const [purpose, setPurpose] = useState<Purpose>()
  return purpose === undefined ? <ChoosePurpose onChoose={setPurpose} /> : <FirstStep purpose={purpose} onBack={() => setPurpose(undefined)} />
}
