import type { ReactNode } from "react";
import { useConnectionLost } from "../client/client.tsx";
import { Problem } from "../ui/problem.tsx";
import { PlainPage } from "./plain-pages.tsx";

/** When the host has gone there is nothing left to show but that; reloading finds it again if it is back. */
export function ConnectionGuard({ children }: { readonly children: ReactNode }) {
  if (!useConnectionLost()) return children;
  return (
    <PlainPage>
      <Problem failure={{ kind: "boundary.unreachable" }} onRetry={() => window.location.reload()} />
    </PlainPage>
  );
}
