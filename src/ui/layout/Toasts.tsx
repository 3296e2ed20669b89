import { Notifications } from '@mantine/notifications'

/** What is said in passing: what a change did, with a way to undo it, and what went wrong. */
export function Toasts() {
  return <Notifications position="bottom-center" limit={3} />
}
