import { Menu, UnstyledButton } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../book/client'
import { useTrouble } from '../../book/trouble'
import { Face } from '../../look/Face'
import { usePatch, useShownPerson } from '../shownPerson'
import classes from './PersonHeader.module.css'
import { NotAPicture, shrinkPicture } from './shrinkPicture'

/** The face, with a way to give it a photo, another one, or none. */
export function PhotoButton() {
  const { t } = useTranslation()
  const { row, person } = useShownPerson()
  const patch = usePatch()
  const trouble = useTrouble()
  const input = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState<string>()
  const choose = async (file: File | undefined) => {
    if (!file) return
    setWrong(undefined)
    try {
      const { name } = await client.photos.put({ bytes: await shrinkPicture(file) })
      setWrong((await patch({ photo: name }))?.text)
    } catch (error) {
      if (error instanceof NotAPicture) setWrong(t('person:photo.wrong'))
      else trouble.show(error)
    }
  }
  return (
    <div className={classes.photo}>
      <Menu position="bottom-start">
        <Menu.Target>
          <UnstyledButton className={classes.face} aria-label={t(person.photo ? 'person:photo.change' : 'person:photo.add')}>
            <Face initials={row.initials} photo={row.photo} warmth={row.warmth} size={72} />
            <span className={classes.camera} aria-hidden="true">
              <IconCamera size={15} stroke={1.7} />
            </span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => input.current?.click()}>{t(person.photo ? 'person:photo.replace' : 'person:photo.choose')}</Menu.Item>
          {person.photo && <Menu.Item onClick={() => void patch({ photo: null })}>{t('person:photo.remove')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={t('person:photo.choose')}
        onChange={(event) => {
          void choose(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      {wrong && <p role="alert" className={classes.wrong}>{wrong}</p>}
    </div>
  )
}
