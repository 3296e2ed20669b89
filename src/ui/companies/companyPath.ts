/** Where a company's page is. Encoded twice, because the router decodes an address once before it is taken apart. */
export function companyPath(name: string): string {
  return `/companies/${encodeURIComponent(encodeURIComponent(name))}`
}

/** The company an address means; a name that was encoded once is understood too. */
export function companyOf(param: string): string {
  try {
    return decodeURIComponent(param)
  } catch {
    return param
  }
}
