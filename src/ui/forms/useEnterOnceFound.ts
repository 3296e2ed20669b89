import { useEffect, useEffectEvent, useRef } from 'react'

interface Options {
  readonly typed: string
  /** What is offered answers what is typed. */
  readonly settled: boolean
  readonly chooseFirst: () => void
  /** Puts the keys on the first of what is offered. */
  readonly pointAtFirst: () => void
}

/** An Enter that comes before the answer does waits for it, so that fast fingers never get whom they did not name. Answers what takes the Enter. */
export function useEnterOnceFound({ typed, settled, chooseFirst, pointAtFirst }: Options): () => void {
  const awaited = useRef<string>(undefined)
  const answered = useRef<string>(undefined)
  const arrive = useEffectEvent(() => {
    const isNew = answered.current !== typed
    const enters = awaited.current === typed
    answered.current = typed
    awaited.current = undefined
    if (enters) chooseFirst()
    else if (isNew) pointAtFirst()
  })
  useEffect(() => {
    if (settled) arrive()
  }, [settled, typed])
  return () => {
    awaited.current = typed
  }
}
