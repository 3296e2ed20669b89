import { useTranslation } from 'react-i18next'

const target = /^([A-Za-z]*)(\.label)?(?:#(\d+))?(?::(.+))?$/

/** Where a column goes, in words: `phone:work` is "Phone (work)", `email#2` "E-mail 2", `email.label#2` "E-mail 2: what kind". */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation()
  return (field) => {
    const [, name = '', isLabel, group, label] = target.exec(field) ?? []
    const base = t(`exchangePage:field.${name || 'none'}`, { defaultValue: name || field })
    const numbered = group ? `${base} ${group}` : base
    if (isLabel) return t('exchangePage:columns.kindOf', { field: numbered })
    return label ? t('exchangePage:columns.labelled', { field: numbered, label }) : numbered
  }
}
