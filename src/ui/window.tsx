import '@fontsource-variable/inter'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './look/tokens.css'
import './look/print.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { setNonce } from 'get-nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { App } from './App'
import { cache } from './book/client'
import { ErrorBoundary } from './layout/ErrorBoundary'
import { Overlays } from './layout/Overlays'
import { ToastPlace } from './layout/ToastPlace'
import { styleNonce, theme, variables } from './look/theme'
import { startTexts } from './texts/startTexts'

setNonce(styleNonce())
await startTexts()
// What has come from the engine while all this was loaded is taken first: questions wait for the line to open.
await new Promise((resolve) => setTimeout(resolve))

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} getStyleNonce={styleNonce} defaultColorScheme="auto">
      <QueryClientProvider client={cache}>
        <Router hook={useHashLocation}>
          <ToastPlace />
          <ErrorBoundary>
            <App />
          </ErrorBoundary>
          <Overlays />
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
