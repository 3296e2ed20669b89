import { basename, join } from 'node:path'
import { beneath } from '../seal/keyring'
import { type Disk, makeFolder, namesIn, writeWhole } from '../store/disk'
import type { Layout } from '../store/layout'

/** Keeps files as they are, byte for byte, in the folder `damaged`, before anything is put in their place. */
export class Aside {
  /** Where each file went, by its path inside the book. */
  readonly kept: { readonly file: string; readonly aside: string }[] = []
  private readonly stamp: string

  constructor(
    private readonly disk: Disk,
    private readonly layout: Layout,
    now: string,
  ) {
    this.stamp = `${now.slice(0, 19).replaceAll(':', '')}Z`
  }

  async keep(file: string): Promise<void> {
    if (this.kept.some((one) => one.file === file)) return
    const bytes = await beneath(this.disk).base.readFile(join(this.layout.folder, file))
    this.kept.push({ file, aside: await this.write(basename(file), bytes) })
  }

  /** Something that stood in no file of its own. Answers where it is. */
  async write(name: string, content: string | Uint8Array): Promise<string> {
    const { damaged } = this.layout
    await makeFolder(this.disk, damaged)
    const taken = new Set(await namesIn(this.disk, damaged))
    let unused = `${this.stamp}-${name}`
    for (let number = 2; taken.has(unused); number++) unused = `${this.stamp}-${number}-${name}`
    await writeWhole(this.disk, join(damaged, unused), content)
    return `damaged/${unused}`
  }
}
