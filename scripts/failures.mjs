import { relative } from 'node:path'

const longest = 30

/** What failed by vitest's report in JSON: name and message of each, and of files that could not be run at all. */
export function failuresOfVitest({ testResults = [] }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0 && message) return [{ name: relative('.', name), message: shortened(message) }]
    return failed.map(({ fullName, duration = 0, failureMessages }) => ({ name: `${relative('.', name)} › ${fullName} (${Math.round(duration)} ms)`, message: shortened(failureMessages.join('\n')) }))
  })
}

/** What failed, or passed at the second try only, by Playwright's report in JSON. */
export function failuresOfPlaywright({ suites = [] }) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? []).flatMap(({ file, line, title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ status, results }) => ({
          name: `${file}:${line} › ${title}${status === 'flaky' ? ' (passed at the second try)' : ''}`,
          message: shortened(results.flatMap(({ errors }) => errors.map(({ message }) => message)).join('\n')),
        })),
    ),
    ...failuresOfPlaywright(suite),
  ])
}

function shortened(text) {
  const lines = text.split('\n')
  return lines.length > longest ? `${lines.slice(0, longest).join('\n')}\n… ${lines.length - longest} more lines` : text
}
