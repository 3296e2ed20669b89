import { Command } from 'commander'
import { Problem } from '../../core/problem'
import type { Understood } from '../../core/quickAdd'
import type { Texts } from '../texts'
import { changeLines } from './changeLines'
import type { Run } from './task'

/** `add "QUICK LINE"`: reads the line as the quick-add box does, saves it, says what it understood. */
export function addCommand(run: Run, texts: Texts): Command {
  return new Command('add')
    .description(texts.say('commandLine:add.about'))
    .argument('<line...>', texts.say('commandLine:add.line'))
    .action(async (words: string[], _options: unknown, command: Command) => {
      await run(command, 'write', async ({ calls, texts, answer }) => {
        const understood = await calls.ask.quick.read({ text: words.join(' ') })
        refuseUnclear(understood)
        const committed = await calls.change.run({ command: { type: 'quick.add', understood } })
        answer({ revision: committed.revision, changed: committed.changed, understood, ids: committed.ids }, () => [
          ...understoodLines(understood, texts),
          ...changeLines(committed, texts),
        ])
      })
    })
}

/** At a terminal nobody can pick from a list, so a name that fits several people is refused. */
function refuseUnclear({ person, candidates }: Understood): void {
  if (person?.id !== undefined || candidates.length < 2) return
  const names = candidates.map(({ id, name, company }) => `${company ? `${name} (${company})` : name} ${id}`).join('; ')
  throw new Problem('host.severalPeople', `Several people could be meant: ${names}.`, { params: { names } })
}

function understoodLines({ person, interaction, interests, reminder, promises, giftIdea, note }: Understood, texts: Texts): string[] {
  const say = (part: string, params: Record<string, string>) => texts.say(`commandLine:add.${part}`, params)
  return [
    ...(person ? [say(person.id ? 'person' : 'newPerson', { name: person.name })] : []),
    ...(interaction ? [say('interaction', { channel: interaction.channel, on: interaction.on, text: interaction.text })] : []),
    ...interests.map((text) => say('interest', { text })),
    ...(reminder ? [say('reminder', { title: reminder.title, due: [texts.day(reminder.due), reminder.time].filter(Boolean).join(' ') })] : []),
    ...promises.map(({ by, text, due }) => say(by === 'me' ? 'promise' : 'theirPromise', { text, due: due ? texts.day(due) : '' })),
    ...(giftIdea ? [say('giftIdea', { title: giftIdea.title })] : []),
    ...(note ? [say('note', { text: note })] : []),
  ]
}
