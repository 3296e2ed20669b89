import { createTheme, type CSSVariablesResolver, defaultVariantColorsResolver, type MantineColorsTuple, type VariantColorsResolver } from '@mantine/core'
import i18next from 'i18next'
import { OVERLAYS_ID } from '../layout/Overlays'
import modal from './Modal.module.css'

const ember: MantineColorsTuple = ['#fbeee7', '#f7dccd', '#f2bfa4', '#f5a57f', '#f58a5c', '#df6a36', '#cc4f1d', '#b8400f', '#99340b', '#7a2907']
/** Warm greys in place of Mantine's cold ones, light to dark. */
const gray: MantineColorsTuple = ['#fffdfa', '#f7f3ee', '#f3ebe2', '#e9e1d8', '#d5cabe', '#8f857c', '#736961', '#665c54', '#463d37', '#2a2420']
const dark: MantineColorsTuple = ['#f1eae3', '#b8aca1', '#a0948a', '#7d7269', '#37312c', '#2e2925', '#24201d', '#1b1816', '#161311', '#100e0c']

/** Words on ember are dark in the dark scheme, where ember itself is light. A quiet button is grey: ember is for the one that matters. */
const variantColorResolver: VariantColorsResolver = (input) => {
  if (input.variant === 'subtle' && input.color === undefined) return defaultVariantColorsResolver({ ...input, color: 'gray' })
  const colors = defaultVariantColorsResolver(input)
  const onEmber = input.variant === 'filled' && (input.color ?? input.theme.primaryColor) === 'ember'
  return onEmber ? { ...colors, color: 'var(--on-ember)' } : colors
}

/** Read when a notification is drawn, so that it is in the language shown by then. */
const closeInWords = {
  get 'aria-label'() {
    return i18next.t('forms:close')
  },
}

export const theme = createTheme({
  variantColorResolver,
  colors: { ember, gray, dark },
  primaryColor: 'ember',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  black: '#2a2420',
  white: '#fffdfa',
  fontFamily: '"Inter Variable", "Noto Sans SC Variable", "Noto Sans CJK SC", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '12.5px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '22px', xl: '24px' },
  radius: { xs: '4px', sm: '8px', md: '9px', lg: '12px', xl: '20px' },
  defaultRadius: 'md',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '21px', lineHeight: '28px' }, h2: { fontSize: '12.5px', lineHeight: '18px', fontWeight: '600' }, h3: { fontSize: '14px', lineHeight: '20px', fontWeight: '600' } } },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Mantine centres what turns in a waiting button by the movement in which it comes, and who wants none would see it low.
    Button: { defaultProps: { variant: 'default', size: 'sm' }, styles: { root: { fontWeight: 550 }, loader: { transform: 'translate(-50%, -50%)' } } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    // Mantine's own hints are 11 px, too small to read.
    InputWrapper: {
      vars: () => ({ label: {}, description: { '--input-description-size': 'var(--mantine-font-size-xs)' }, error: { '--input-error-size': 'var(--mantine-font-size-xs)' }, success: {} }),
      styles: { label: { fontWeight: 550, marginBottom: 3 }, description: { lineHeight: '18px' } },
    },
    SegmentedControl: { styles: { root: { background: 'var(--pick)' }, indicator: { background: 'var(--ground)', border: '1px solid var(--edge)' }, label: { fontWeight: 500 } } },
    Modal: { classNames: { content: modal.content, header: modal.header, title: modal.title }, defaultProps: { centered: true, transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.35, blur: 0 } } },
    Menu: { defaultProps: { returnFocus: true, withInitialFocusPlaceholder: false, shadow: 'md', withinPortal: true, transitionProps: { duration: 90 } } },
    Portal: { defaultProps: { target: `#${OVERLAYS_ID}` } },
    Checkbox: { defaultProps: { radius: 'xs' } },
    Notification: { defaultProps: { color: 'gray', closeButtonProps: closeInWords } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 90 } } },
  },
})

/** Mantine's own variables set to the house's tokens, so that its components and ours agree in both schemes. */
export const variables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--ground)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--soft)',
    '--mantine-color-placeholder': 'var(--faint)',
    '--mantine-color-anchor': 'var(--ember)',
    '--mantine-color-default': 'var(--paper)',
    '--mantine-color-default-hover': 'var(--pick)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-error': 'var(--ember)',
  }
  return { variables: {}, light: shared, dark: shared }
}

/** The nonce of this page's policy, for styles that libraries add while running. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
