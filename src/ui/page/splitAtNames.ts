interface Part {
  readonly text: string
  readonly isName: boolean
}

/** A sentence cut into names and what stands between them; the longer of two names that begin at the same place counts. */
export function splitAtNames(text: string, names: readonly string[]): readonly Part[] {
  const known = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length)
  const parts: Part[] = []
  let plain = ''
  for (let at = 0; at < text.length; ) {
    const name = known.find((one) => text.startsWith(one, at))
    if (name === undefined) {
      plain += text.charAt(at)
      at += 1
      continue
    }
    if (plain) parts.push({ text: plain, isName: false })
    parts.push({ text: name, isName: true })
    plain = ''
    at += name.length
  }
  return plain ? [...parts, { text: plain, isName: false }] : parts
}

/** Whether Chinese and Latin letters or digits stand beside each other where one text ends and the next begins. */
export function meetsHan(before: string, after: string): boolean {
  return (/\p{Script=Han}$/u.test(before) && /^[\p{Script=Latin}\p{N}]/u.test(after)) || (/[\p{Script=Latin}\p{N}]$/u.test(before) && /^\p{Script=Han}/u.test(after))
}
