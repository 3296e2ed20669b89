import { ActionIcon, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../edit/Section'
import { Addresses } from './Addresses'
import { LabelledRows, type LabelledField } from './LabelledRows'

const kinds = ['emails', 'phones', 'handles', 'urls', 'addresses'] as const
type Kind = LabelledField | 'addresses'

/** Every way this person's address book entry knows to reach them. */
export function Contact() {
  const { t } = useTranslation()
  const [adding, setAdding] = useState<Kind>()
  const done = () => setAdding(undefined)
  return (
    <Section title={t('person:contact.title')} add={<AddMenu onChoose={setAdding} />}>
      {kinds.map((kind) =>
        kind === 'addresses' ? <Addresses key={kind} adding={adding === kind} onAdded={done} /> : <LabelledRows key={kind} field={kind} adding={adding === kind} onAdded={done} />,
      )}
    </Section>
  )
}

function AddMenu({ onChoose }: { readonly onChoose: (kind: Kind) => void }) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <ActionIcon size={24} aria-label={t('person:contact.add')} data-add>
          <IconPlus size={15} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => onChoose(kind)}>{t(`person:contact.${kind}`)}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
