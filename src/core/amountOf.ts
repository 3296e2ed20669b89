/** `1.234,50`, `1,234.50`, `45` as a decimal with a point; '' for none, undefined where it is no amount. */
export function amountOf(typed: string): string | undefined {
  const text = typed.replace(/[\s'’]/g, '')
  if (text === '') return ''
  const decimal = /[.,](\d{1,2})$/.exec(text)
  const whole = (decimal ? text.slice(0, decimal.index) : text).replace(/[.,](?=\d{3})/g, '')
  return /^\d+$/.test(whole) ? whole + (decimal ? `.${decimal[1]}` : '') : undefined
}
