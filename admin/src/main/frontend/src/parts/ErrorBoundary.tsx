import { Component, type ComponentType, type ReactNode } from 'react';

interface Props {
  fallback: ComponentType<{ error: unknown }>;
  children: ReactNode;
}

/** Shows something else where a part of the page fails. A new `key` begins anew. */
export class ErrorBoundary extends Component<Props, { failure: { error: unknown } | null }> {
  override state = { failure: null as { error: unknown } | null };

  static getDerivedStateFromError(error: unknown) {
    return { failure: { error } };
  }

  override render() {
    const { fallback: Fallback, children } = this.props;
    return this.state.failure ? <Fallback error={this.state.failure.error} /> : children;
  }
}
