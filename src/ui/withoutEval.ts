// Before zod is loaded, which would otherwise try whether it may write code at run time; the page's policy forbids that and reports it.
// What its `config({ jitless: true })` sets, without bringing all of zod into what is loaded first.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
