interface Row {
  readonly what: string
  readonly figure: number
  readonly beside?: { readonly what: string; readonly figure: number }
  readonly ratio: boolean
}

/** Figures under each other, each beside what it is compared with. */
export class Table {
  private readonly rows: Row[] = []

  add(what: string, figure: number, beside?: Row['beside'], ratio = true): void {
    this.rows.push({ what, figure, beside, ratio })
    console.log(lineOf({ what, figure, beside, ratio }))
  }

  toString(): string {
    return ['', `${'milliseconds, unless it says otherwise'.padEnd(58)}${'Hearth'.padStart(10)}`, ...this.rows.map(lineOf), ''].join('\n')
  }
}

function lineOf({ what, figure, beside, ratio }: Row): string {
  const compared = beside ? `   ${beside.what} ${written(beside.figure)}${ratio ? ` (${written(beside.figure / figure)} times)` : ''}` : ''
  return `${what.padEnd(58)}${written(figure).padStart(10)}${compared}`
}

function written(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure >= 10 ? figure.toFixed(1) : figure.toFixed(3)
}
