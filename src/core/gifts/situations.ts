import { foldText } from '../fold'
import { holdsWord } from './findWords'

/** What is going on with somebody, as far as it changes what to give. */
export const situations = ['new-job', 'new-baby', 'recovering', 'moved', 'wedding', 'retired', 'studying', 'training'] as const
export type Situation = (typeof situations)[number]

const words: Readonly<Record<Situation, readonly string[]>> = {
  'new-job': ['new job', 'new role', 'promoted', 'promotion', 'first day at', 'started at', '新工作', '升职', '入职', '跳槽'],
  'new-baby': ['new baby', 'newborn', 'expecting', 'pregnant', 'gave birth', 'is born', 'was born', 'parental leave', '宝宝', '怀孕', '出生', '生了', '当爸爸', '当妈妈'],
  recovering: ['recovering', 'surgery', 'operation', 'hospital', 'broke her', 'broke his', 'new knee', 'new hip', 'plaster', 'rehab', '康复', '手术', '住院', '养病', '骨折'],
  moved: ['moved', 'moving house', 'new flat', 'new house', 'new apartment', 'new home', 'housewarming', '搬家', '新家', '新房', '乔迁'],
  wedding: ['getting married', 'engaged', 'wedding', 'honeymoon', '结婚', '订婚', '婚礼'],
  retired: ['retired', 'retires', 'retirement', '退休'],
  studying: ['studying', 'exam', 'thesis', 'course', 'learning', 'degree', '考试', '论文', '读书', '学习', '课程'],
  training: ['marathon', 'training for', 'triathlon', 'race', '马拉松', '训练', '比赛'],
}

/** The situations a text speaks of. */
export function situationsIn(text: string): Situation[] {
  const folded = foldText(text)
  return situations.filter((situation) => holdsWord(folded, words[situation]))
}
