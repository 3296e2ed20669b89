import { execFile } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inFolder, type Trial } from './trial'

const root = join(import.meta.dirname, '../..')

/**
 * A network of its own: loopback, and a line to nowhere by which everything else would leave. Prints how many packets have left by it once the rest
 * of the arguments ran, and how many of them are the kernel's own (it announces an IPv6 address to its neighbours).
 */
const insideNetwork = `
mount --bind "$1/resolv.conf" /etc/resolv.conf && shift
ip link set lo up && ip link add out type veth peer name far && ip link set out addrgenmode none
echo 1 > /proc/sys/net/ipv6/conf/far/disable_ipv6 && echo 0 > /proc/sys/net/ipv6/conf/out/router_solicitations
ip link set out up && ip link set far up
ip addr add 192.0.2.2/24 dev out && ip neigh add 192.0.2.1 lladdr 02:00:00:00:00:01 dev out && ip route add default via 192.0.2.1
ip addr add 2001:db8::2/64 dev out nodad && ip neigh add 2001:db8::1 lladdr 02:00:00:00:00:01 dev out && ip -6 route add default via 2001:db8::1
count() { awk '/ out:/ { print $11 }' /proc/net/dev; awk '/^Icmp6OutMLDv2Reports/ { print $2 }' /proc/net/snmp6; }
"$@" > /dev/null 2>&1 || true
count`

interface Options {
  readonly share?: number
  /** Instead of Hearth, somebody who asks another machine. */
  readonly phoning?: boolean
}

/** R2: the tests in a real Chromium, remote pictures in imports and notes among them, where nothing can be reached: all pass, and not one packet leaves for another machine. */
export async function workOffline({ share = 1, phoning = false }: Options): Promise<Trial> {
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'resolv.conf'), 'nameserver 192.0.2.1\noptions attempts:1 timeout:1\n')
    const report = join(folder, 'report.json')
    const work = phoning ? ['-e', 'fetch("http://phoning.example/").catch(() => undefined)'] : [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=json', ...(await specs(share))]
    const args = ['-n', '-m', 'sh', '-ec', insideNetwork, 'sh', folder, process.execPath, ...work]
    const { stdout } = await promisify(execFile)('unshare', args, { cwd: root, env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } })
    const [packets = NaN, own = NaN] = stdout.trim().split(/\s+/).map(Number)
    const left = packets - own
    const lost = left === 0 ? [] : [`${left} packets left for another machine`]
    if (phoning) return { runs: 1, lost }
    const { expected, unexpected, flaky } = (JSON.parse(await readFile(report, 'utf8')) as { readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky', number>> }).stats
    return { runs: expected + unexpected + flaky, lost: unexpected + flaky === 0 ? lost : [...lost, `${unexpected + flaky} tests failed`] }
  })
}

/** Those first in which something remote is offered. */
async function specs(share: number): Promise<string[]> {
  const first = ['hostile.spec.ts', 'importing.spec.ts', 'writing.spec.ts']
  const rest = (await readdir(join(root, 'test/e2e'))).filter((name) => name.endsWith('.spec.ts') && !first.includes(name)).sort()
  const all = [...first, ...rest]
  return all.slice(0, Math.max(1, Math.round(all.length * share))).map((name) => `test/e2e/${name}`)
}
