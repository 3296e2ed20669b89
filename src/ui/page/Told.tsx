import type { Message } from '../../core/message'
import { useMessage } from '../book/useMessage'
import { Named } from './Named'

/** A message of core, with what the user wrote in it kept together. */
export function Told({ message }: { readonly message: Message }) {
  const say = useMessage()
  const written = Object.values(message.params ?? {}).filter((param) => typeof param === 'string')
  return <Named text={say(message)} names={written} />
}
