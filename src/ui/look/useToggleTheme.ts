import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useCallback } from 'react'

/** Changes between light and dark. When that is what the system shows anyway, Hearth goes back to following the system. */
export function useToggleTheme(): () => void {
  const { setColorScheme } = useMantineColorScheme()
  const shown = useComputedColorScheme('light')
  return useCallback(() => {
    const wanted = shown === 'dark' ? 'light' : 'dark'
    const system = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
    setColorScheme(wanted === system ? 'auto' : wanted)
  }, [shown, setColorScheme])
}
