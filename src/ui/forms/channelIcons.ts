import { IconBuildingCommunity, IconDots, IconHeart, IconMail, IconMailOpened, IconMessage, IconPhone, IconRecordMail, IconUsers, IconVideo } from '@tabler/icons-react'
import type { Icon } from '@tabler/icons-react'
import type { InteractionChannel } from '../../core/entries/interaction'

export const channelIcons: Readonly<Record<InteractionChannel, Icon>> = {
  call: IconPhone,
  meeting: IconUsers,
  video: IconVideo,
  mail: IconMail,
  message: IconMessage,
  letter: IconMailOpened,
  visit: IconBuildingCommunity,
  social: IconHeart,
  voicemail: IconRecordMail,
  other: IconDots,
}
