// Starts Hearth from a fresh clone: installs and builds what is missing, then opens it.
// All arguments go on to `hearth start`, which decides between Electron and browser mode.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build, checkNode, installPackages, root } from './prepare.mjs'

checkNode()
installPackages()
build()

const hearth = spawn(process.execPath, [join(root, 'out/main/hearth.js'), 'start', ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => hearth.kill(signal))
hearth.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)))
