/** What stands around every page: looks, questions to the service, commands, notices, and the last net for errors. */
import { QueryClientProvider } from '@tanstack/react-query'
import { AppearanceProvider } from './appearance.tsx'
import { CommandProvider } from './commands.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { NoticeProvider } from './notices.tsx'
import { OfficeGate } from './office-gate.tsx'
import { queryClient } from './query-client.ts'

export function App() {
  return (
    <AppearanceProvider>
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <NoticeProvider>
            <CommandProvider>
              <OfficeGate />
            </CommandProvider>
          </NoticeProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </AppearanceProvider>
  )
}
