/** Theme and text size as the shell keeps them; `system` follows Windows, its high contrast included. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { FluentProvider, teamsHighContrastTheme, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import type { Theme } from '@fluentui/react-components'
import type { Appearance } from '../../shared/contract/shell.ts'
import { shell } from '../api/shell.ts'

interface AppearanceState {
  readonly appearance: Appearance
  readonly change: (next: Appearance) => void
}

const initial: Appearance = { theme: 'system', zoomPercent: 100 }
const AppearanceContext = createContext<AppearanceState>({ appearance: initial, change: () => {} })

export function useAppearance(): AppearanceState {
  return useContext(AppearanceContext)
}

/** Fluent UI's dark red of words that warn has a contrast of 4.16 on its own backgrounds; WCAG 2.1 1.4.3 asks for 4.5. Its paler red has it. */
const darkTheme: Theme = { ...webDarkTheme, colorStatusDangerForeground1: webDarkTheme.colorStatusDangerForeground2 }

/** Is this media query true now? */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}

function useTheme(choice: Appearance['theme']): Theme {
  const dark = useMedia('(prefers-color-scheme: dark)')
  const forced = useMedia('(forced-colors: active)')
  switch (choice) {
    case 'light': return webLightTheme
    case 'dark': return darkTheme
    case 'highContrast': return teamsHighContrastTheme
    case 'system': return forced ? teamsHighContrastTheme : dark ? darkTheme : webLightTheme
  }
}

const frame = { display: 'flex', flexDirection: 'column', minHeight: 0, backgroundColor: tokens.colorNeutralBackground3 } as const
/** Scroll bars and native lists follow too. */
const frames = { light: { ...frame, colorScheme: 'light' }, dark: { ...frame, colorScheme: 'dark' } } as const

export function AppearanceProvider({ children }: { readonly children: ReactNode }) {
  const [appearance, setAppearance] = useState(initial)
  useEffect(() => {
    void shell().appearance().then(setAppearance)
    return shell().onAppearanceChanged(setAppearance)
  }, [])
  const change = useCallback((next: Appearance) => {
    setAppearance(next)
    void shell().setAppearance(next)
  }, [])
  const state = useMemo(() => ({ appearance, change }), [appearance, change])
  const theme = useTheme(appearance.theme)
  return (
    <AppearanceContext value={state}>
      <FluentProvider theme={theme} style={theme === webLightTheme ? frames.light : frames.dark}>{children}</FluentProvider>
    </AppearanceContext>
  )
}
