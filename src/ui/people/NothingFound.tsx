import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useScreen } from '../layout/screen'
import { EmptyState } from '../page/EmptyState'
import { isFiltered, wordsOf } from '../search/filters'
import { useSearchText } from '../search/searchText'

/** Nobody fits: create them, look among everyone, or start over. */
export function NothingFound({ query }: { readonly query: string }) {
  const { t } = useTranslation()
  const open = useScreen((screen) => screen.open)
  const write = useSearchText((search) => search.write)
  const words = wordsOf(query)
  const filtered = isFiltered(query)
  if (!query.trim()) {
    return (
      <EmptyState title={t('people:allArchived.title')} text={t('people:allArchived.text')}>
        <Button onClick={() => write('is:archived')}>{t('people:allArchived.show')}</Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={words ? t('people:nothing.title', { query: words }) : t('people:nothing.filtered')} text={words ? t('people:nothing.text') : undefined}>
      {words && <Button onClick={() => open({ form: 'person', name: words })}>{t('people:nothing.create', { name: words })}</Button>}
      {words && filtered && <Button onClick={() => write(words)}>{t('people:nothing.unfilter')}</Button>}
      <Button onClick={() => write('')}>{t('people:nothing.clear')}</Button>
    </EmptyState>
  )
}
