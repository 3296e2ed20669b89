import { Component, type ComponentType, type ErrorInfo, type ReactNode } from 'react'
import { Broken } from './Broken'

interface Props {
  readonly children: ReactNode
  /** When this changes (another page), it is tried again. */
  readonly trigger?: string
  /** What stands in its place; left out, what is said of a whole page. */
  readonly instead?: ComponentType<Failed>
}

/** What failed, and how to try it again. */
export interface Failed {
  readonly error: unknown
  readonly retry: () => void
}

interface State {
  readonly error?: unknown
  readonly trigger?: string
}

/** Keeps a fault in one page, or a part of it, from taking the window down: says what is safe and offers to go on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = {}

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error }
  }

  static getDerivedStateFromProps({ trigger }: Props, state: State): State | null {
    return trigger === state.trigger ? null : { trigger, error: undefined }
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    reportError(new Error(`A page failed: ${String(error)}\n${componentStack ?? ''}`, { cause: error }))
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children
    const { instead: Instead = Broken } = this.props
    return <Instead error={this.state.error} retry={() => this.setState({ error: undefined })} />
  }
}
