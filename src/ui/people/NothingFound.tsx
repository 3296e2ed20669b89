import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useScreen } from '../layout/screen'
import { isFiltered, wordsOf } from '../search/filters'
import { useSearchText } from '../search/searchText'
import classes from './PeoplePage.module.css'

/** Nobody fits: create them, look among everyone, or start over. */
export function NothingFound({ query }: { readonly query: string }) {
  const { t } = useTranslation()
  const open = useScreen((screen) => screen.open)
  const write = useSearchText((search) => search.write)
  const words = wordsOf(query)
  const filtered = isFiltered(query)
  if (!query.trim()) {
    return (
      <div className={classes.empty}>
        <h2>{t('people:allArchived.title')}</h2>
        <p>{t('people:allArchived.text')}</p>
        <Button mt="sm" onClick={() => write('is:archived')}>{t('people:allArchived.show')}</Button>
      </div>
    )
  }
  return (
    <div className={classes.empty}>
      <h2>{words ? t('people:nothing.title', { query: words }) : t('people:nothing.filtered')}</h2>
      {words && <p>{t('people:nothing.text')}</p>}
      <Group gap="xs" mt="sm">
        {words && <Button onClick={() => open({ form: 'person', name: words })}>{t('people:nothing.create', { name: words })}</Button>}
        {words && filtered && <Button onClick={() => write(words)}>{t('people:nothing.unfilter')}</Button>}
        <Button onClick={() => write('')}>{t('people:nothing.clear')}</Button>
      </Group>
    </div>
  )
}
