import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useScreen } from '../layout/screen'
import { EmptyState } from '../page/EmptyState'
import { inShort, isFiltered, wordsOf } from '../search/filters'
import { useSearchText } from '../search/searchText'

interface Props {
  readonly query: string
  /** Notes are not looked through yet. */
  readonly early: boolean
}

/** Nobody fits: create them, look among everyone, or start over. */
export function NothingFound({ query, early }: Props) {
  const { t } = useTranslation()
  const open = useScreen((screen) => screen.open)
  const write = useSearchText((search) => search.write)
  const words = wordsOf(query)
  const said = inShort(words)
  const filtered = isFiltered(query)
  if (!query.trim()) {
    return (
      <EmptyState title={t('people:allArchived.title')} text={t('people:allArchived.text')}>
        <Button onClick={() => write('is:archived')}>{t('people:allArchived.show')}</Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={words ? t('people:nothing.title', { query: said }) : t('people:nothing.filtered')} text={words ? t(early ? 'searchBox:earlyMore' : 'people:nothing.text') : undefined}>
      {words && <Button onClick={() => open({ form: 'person', name: words })}>{t('people:nothing.create', { name: said })}</Button>}
      {words && filtered && <Button onClick={() => write(words)}>{t('people:nothing.unfilter')}</Button>}
      <Button onClick={() => write('')}>{t('people:nothing.clear')}</Button>
    </EmptyState>
  )
}
