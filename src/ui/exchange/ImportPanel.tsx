import { Button, Group, Loader, Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useProgress } from '../book/followBook'
import classes from './Exchange.module.css'
import { FileDrop } from './FileDrop'
import { ImportDone } from './ImportDone'
import { PreviewCard } from './PreviewCard'
import { useImport } from './useImport'

/** Files in: choose or drop, look at what they hold, bring it in as one step that can be undone. */
export function ImportPanel() {
  const { t } = useTranslation()
  const { state, problem, read, remap, decide, apply, stopWriting, cancel } = useImport()
  return (
    <>
      {problem && <p role="alert" className={classes.problem}>{problem.text}</p>}
      {state.step === 'choose' && <FileDrop onFiles={(files) => void read(files)} />}
      {state.step === 'reading' && <Working text={t('exchangePage:import.reading', { files: state.names.join(', ') })} job="import-read" onCancel={cancel} />}
      {state.step === 'writing' && <Working text={t('exchangePage:import.writing')} job="import-apply" onCancel={() => stopWriting(state.preview)} />}
      {state.step === 'preview' && (
        <PreviewCard
          preview={state.preview}
          busy={state.busy}
          onColumns={(file, how) => void remap(state.preview, file, how)}
          onDecide={(what) => void decide(state.preview, what)}
          onApply={() => void apply(state.preview)}
          onCancel={cancel}
        />
      )}
      {state.step === 'done' && <ImportDone imported={state.imported} onMore={cancel} />}
    </>
  )
}

function Working({ text, job, onCancel }: { readonly text: string; readonly job: string; readonly onCancel?: () => void }) {
  const { t, i18n } = useTranslation()
  const progress = useProgress(({ jobs }) => jobs[job])
  return (
    <div className={classes.card} role="status">
      <Group justify="space-between" wrap="nowrap">
        <Group gap="sm" wrap="nowrap">
          <Loader size="xs" />
          <Text lineClamp={2}>{text}</Text>
        </Group>
        {onCancel && <Button onClick={onCancel}>{t('exchangePage:cancel')}</Button>}
      </Group>
      {progress && progress.of > 0 && (
        <>
          <Progress mt="sm" size="sm" value={(100 * progress.done) / progress.of} aria-label={text} />
          <Text size="sm" c="dimmed" mt={4}>{t('exchangePage:progress', { done: progress.done.toLocaleString(i18n.language), of: progress.of.toLocaleString(i18n.language) })}</Text>
        </>
      )}
    </div>
  )
}
