import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Runs the app in the folder given, as Electron would: its package.json names the main script; arguments after it are the app's own. */
const args = process.argv.slice(2)
const at = args.findIndex((argument) => !argument.startsWith('-'))
const folder = resolve(args[at] ?? '.')
process.argv = [process.argv0, folder, ...args.slice(at + 1)]
const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly main: string }
await import(pathToFileURL(join(folder, main)).href)
