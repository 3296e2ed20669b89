// Has `import … from 'electron'` mean the stand-in, in the process it is loaded into.
import { register } from 'node:module'

const standIn = new URL('./electron.mjs', import.meta.url).href
const hook = `export const resolve = (name, context, next) => next(name === 'electron' ? ${JSON.stringify(standIn)} : name, context)`
register(`data:text/javascript,${encodeURIComponent(hook)}`)
