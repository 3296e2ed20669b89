import type { BrowserContext, Page } from '@playwright/test'

/** Violations of the page's policy are written where the other faults are. */
const REPORT_VIOLATIONS = `document.addEventListener('securitypolicyviolation', (event) => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))`

/** Every error any page of the context reports: on the console, thrown, or against its policy. A test that ends with one has failed. */
export async function collectFaults(context: BrowserContext): Promise<string[]> {
  const faults: string[] = []
  await context.addInitScript({ content: REPORT_VIOLATIONS })
  context.on('page', (page: Page) => {
    page.on('console', (line) => line.type() === 'error' && faults.push(`${line.text()} (${line.location().url})`))
    page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
  })
  return faults
}
