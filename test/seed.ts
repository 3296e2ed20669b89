import fc from 'fast-check'

/** The same cases in every run, so that a law fails on the change that breaks it and not on some later day. `HEARTH_SEED=random` looks for new ones, `HEARTH_SEED=NUMBER` repeats a run. */
const asked = process.env.HEARTH_SEED ?? '20261126'
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) })
