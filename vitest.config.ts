import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Their tests mostly wait for processes they start. */
const waiting = /test\/(contract\/desktopProcess|faults\/kill|hosts\/(process|opening))\.test/

/** Who waits comes first, while another file, types and lint have work for both cores; at the end a core would stand idle meanwhile. */
class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const waits = ({ moduleId }: TestSpecification) => waiting.test(moduleId)
    return [...sorted.filter(waits), ...sorted.filter((file) => !waits(file))]
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/seed.ts'],
    exclude: ['test/e2e/**', 'test/electron/**', 'node_modules/**'],
    // Two cores, two workers: left alone, vitest keeps one core to itself.
    maxWorkers: 2,
    sequence: { sequencer: WaitingFirst },
    // Nothing of Hearth keeps state in a module, so a worker loads it once instead of once per file: half the time of all.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is polled is another program's doing: a second may be short on a busy machine.
    expect: { poll: { timeout: 20_000 } },
  },
})
