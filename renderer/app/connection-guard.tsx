import { type ReactNode, useEffect, useState } from "react";
import { useConnection, useConnectionLost } from "../client/client.tsx";
import { useVault } from "../client/vault.tsx";
import { Problem } from "../ui/problem.tsx";
import { PlainPage } from "./plain-pages.tsx";

/** After a lock the next host answers at the same address within a second or two, on a busy computer later. */
const followsWithinMs = 15_000;

/**
 * When the host has gone there is nothing left to show but that. After a lock it goes on purpose: then the door stays in
 * view, and the page starts anew as soon as the next host has proved that it is one.
 */
export function ConnectionGuard({ children }: { readonly children: ReactNode }) {
  const connection = useConnection();
  const lost = useConnectionLost();
  const { status } = useVault();
  const [tries, setTries] = useState(0);
  const [nobodyFollows, setNobodyFollows] = useState(false);
  const awaited = lost && status?.state !== "open";

  useEffect(() => {
    if (!awaited) return;
    let left = false;
    void connection.comesBack(followsWithinMs).then((back) => {
      if (left) return;
      if (back) window.location.reload();
      else setNobodyFollows(true);
    });
    return () => {
      left = true;
    };
  }, [awaited, connection]);

  if (!lost || (awaited && !nobodyFollows)) return children;
  const lookAgain = async (): Promise<void> => {
    if (await connection.comesBack(0)) window.location.reload();
    else setTries((before) => before + 1);
  };
  return (
    <PlainPage>
      {/* A new key makes the alert speak again. */}
      <Problem key={tries} failure={{ kind: "boundary.unreachable" }} onRetry={() => void lookAgain()} />
    </PlainPage>
  );
}
