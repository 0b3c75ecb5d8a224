import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Contract } from "#shared/contract/contract.ts";
import type { PayloadOf } from "#shared/contract/define.ts";
import type { AnyFailure } from "#shared/contract/failures.ts";
import { useClient, useConnectionLost, usePush } from "./client.tsx";
import type { ValueOf } from "./use-call.ts";

export type VaultStatus = ValueOf<"vault", "status">;
export type OpenVault = ValueOf<"vault", "open">;
export type VaultChange = PayloadOf<Contract, "vault", "changed">["reason"];

export interface VaultValue {
  /** undefined until the core has said it, and while the host that follows a lock is awaited. */
  readonly status: VaultStatus | undefined;
  /** Why the status is what it is; undefined at the start. */
  readonly reason: VaultChange | undefined;
  readonly failure: AnyFailure | undefined;
  /** After create, open or sign-on: the answer of the core, so that nobody waits for the push. */
  readonly opened: (vault: OpenVault) => void;
  /** Takes the screens away, then ends every process that has seen the vault; all that was read leaves memory. */
  readonly lock: () => Promise<void>;
  /** Work to be done before a lock, at once and within a moment: what was begun is put away. Answers how to stop. */
  readonly beforeLock: (work: () => Promise<void>) => () => void;
  readonly reload: () => void;
}

const VaultContext = createContext<VaultValue | null>(null);

/** Whether a vault is open, and the way to lock it. */
export const useVault = (): VaultValue => {
  const value = useContext(VaultContext);
  if (!value) throw new Error("useVault needs a VaultProvider above it");
  return value;
};

/** The vault that is open. Only for screens that are shown while one is. */
export const useOpenVault = (): OpenVault => {
  const { status } = useVault();
  if (status?.state !== "open") throw new Error("this screen needs an open vault");
  return status.vault;
};

const ends: ReadonlySet<string> = new Set(["boundary.unreachable", "boundary.core-ended"]);

/** A core that hangs must not hold up a lock. */
const putAwayWithinMs = 300;

/** Follows the lock state: what the core answers, what it pushes, and what the host asks for (sleep, screen lock). */
export function VaultProvider({ children }: { readonly children: ReactNode }) {
  const client = useClient();
  const [status, setStatus] = useState<VaultStatus | undefined>(undefined);
  const [reason, setReason] = useState<VaultChange | undefined>(undefined);
  const [failure, setFailure] = useState<AnyFailure | undefined>(undefined);

  const reload = useCallback(() => {
    void client.vault.status({}).then((answer) => {
      if (answer.ok) setStatus(answer.value);
      setFailure(answer.ok ? undefined : answer.failure);
    });
  }, [client]);
  useEffect(reload, [reload]);

  /** From a lock until the core, or the next one, has said how things are: no door before that, what is typed would be lost. */
  const leaving = useRef(false);
  usePush("vault", "changed", (change) => {
    if (!leaving.current || change.status.state === "open") setStatus(change.status);
    setReason(change.reason);
    setFailure(undefined);
  });

  const works = useRef(new Set<() => Promise<void>>());
  const beforeLock = useCallback((work: () => Promise<void>) => {
    works.current.add(work);
    return () => {
      works.current.delete(work);
    };
  }, []);

  const lock = useCallback(async () => {
    const putAway = Promise.all([...works.current].map((work) => work()));
    // The screens go at once: what they show must not wait for an answer.
    leaving.current = true;
    setStatus(undefined);
    setReason("locked");
    await Promise.race([putAway, new Promise((resolve) => setTimeout(resolve, putAwayWithinMs))]);
    const answer = await client.vault.lock({});
    const now = answer.ok ? await client.vault.status({}) : answer;
    // A host that ends has locked too: the page waits for the next one, and says so when nobody follows.
    if (!now.ok && ends.has(now.failure.kind)) return;
    leaving.current = false;
    if (!now.ok) setFailure(now.failure);
    else setStatus(now.value);
  }, [client]);
  usePush("window", "lockRequested", () => void lock());

  const opened = useCallback((vault: OpenVault) => {
    setStatus({ state: "open", vault });
    setReason("opened");
    setFailure(undefined);
  }, []);

  const lost = useConnectionLost();
  const known = lost && status?.state === "locked" ? undefined : status;
  const value = useMemo<VaultValue>(
    () => ({ status: known, reason, failure, opened, lock, beforeLock, reload }),
    [known, reason, failure, opened, lock, beforeLock, reload],
  );
  return <VaultContext value={value}>{children}</VaultContext>;
}
