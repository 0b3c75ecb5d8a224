import { Component, type ReactNode } from "react";
import { Problem } from "../ui/problem.tsx";
import { PlainPage } from "./plain-pages.tsx";

interface State {
  readonly reference: string | null;
}

/** What names a bug of the window, for those who will look for it. */
export const crashReference = (error: unknown): string =>
  error instanceof Error ? `screen:${error.name}` : "screen";

/** Catches a bug in a screen: says so in the words of `boundary.internal` instead of a white page. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { reference: null };
  static getDerivedStateFromError(error: unknown): State {
    return { reference: crashReference(error) };
  }
  override render(): ReactNode {
    if (this.state.reference === null) return this.props.children;
    return (
      <PlainPage>
        <Problem
          failure={{ kind: "boundary.internal", reference: this.state.reference }}
          onRetry={() => this.setState({ reference: null })}
        />
      </PlainPage>
    );
  }
}
