import { writeSync } from 'node:fs'
import { openEngine } from '../../src/engine/engine'
import { takeStep } from './workday'

// A user at work in a process of their own, to be killed: every promise is a line on standard output, written only once it was made.
const [path = '', first = '0', steps = '1000000'] = process.argv.slice(2)
const engine = await openEngine({ path, device: 'laptop', host: 'writer' })
writeSync(1, 'open\n')
for (let step = Number(first); step < Number(first) + Number(steps); step++) {
  await takeStep(engine, step, (kind, what) => writeSync(1, `${kind} ${what}\n`))
}
await engine.close()
