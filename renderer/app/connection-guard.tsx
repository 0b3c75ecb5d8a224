import { type ReactNode, useState } from "react";
import { useClient, useConnectionLost } from "../client/client.tsx";
import { Problem } from "../ui/problem.tsx";
import { PlainPage } from "./plain-pages.tsx";

/** When the host has gone there is nothing left to show but that. The page starts anew only once somebody answers. */
export function ConnectionGuard({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const lost = useConnectionLost();
  const [tries, setTries] = useState(0);
  if (!lost) return children;
  const lookAgain = async (): Promise<void> => {
    const answer = await client.app.info({});
    if (answer.ok) window.location.reload();
    else setTries((before) => before + 1);
  };
  return (
    <PlainPage>
      {/* A new key makes the alert speak again. */}
      <Problem key={tries} failure={{ kind: "boundary.unreachable" }} onRetry={() => void lookAgain()} />
    </PlainPage>
  );
}
