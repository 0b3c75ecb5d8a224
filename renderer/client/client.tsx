import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { createClient, onPush } from "#shared/contract/client.ts";
import { type Client, type Contract, contract } from "#shared/contract/contract.ts";
import type { PayloadOf, PushNames } from "#shared/contract/define.ts";
import type { Connection } from "./connection.ts";

interface ClientValue {
  readonly client: Client;
  readonly connection: Connection;
  readonly lost: boolean;
}

const ClientContext = createContext<ClientValue | null>(null);

const useValue = (): ClientValue => {
  const value = useContext(ClientContext);
  if (!value) throw new Error("this needs a ClientProvider above it");
  return value;
};

/** Gives the page below it the way to the host. */
export function ClientProvider({
  connection,
  children,
}: {
  readonly connection: Connection;
  readonly children: ReactNode;
}) {
  const [lost, setLost] = useState(false);
  useEffect(() => connection.onLost(() => setLost(true)), [connection]);
  const client = useMemo(() => createClient(contract, connection.transport), [connection]);
  const value = useMemo(() => ({ client, connection, lost }), [client, connection, lost]);
  return <ClientContext value={value}>{children}</ClientContext>;
}

/** `client.systems.list({})` -> Result. For one-off questions; screens mostly want `useCall` and `useCommand`. */
export const useClient = (): Client => useValue().client;

/** The way to the host itself, for those who wait for the next one. */
export const useConnection = (): Connection => useValue().connection;

/** True once the host has gone and no call can be answered any more. */
export const useConnectionLost = (): boolean => useValue().lost;

/** Names of pushes, as `useCall` takes them: `"journal.appended"`. */
export type PushName = {
  [A in keyof Contract & string]: `${A}.${PushNames<Contract[A]> & string}`;
}[keyof Contract & string];

/** Runs the listener for every push of this kind while the component is on the page. */
export const usePush = <A extends keyof Contract & string, N extends PushNames<Contract[A]> & string>(
  area: A,
  name: N,
  listener: (payload: PayloadOf<Contract, A, N>) => void,
): void => {
  const { connection } = useValue();
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(
    () => onPush(contract, connection.transport, area, name, (payload) => latest.current(payload)),
    [connection, area, name],
  );
};

/** Runs `action` when any of these pushes comes; several within 50 ms count as one. */
export const usePushes = (names: readonly PushName[], action: () => void): void => {
  const { connection } = useValue();
  const latest = useRef(action);
  latest.current = action;
  const wanted = names.join(" ");
  useEffect(() => {
    if (wanted === "") return;
    const all = new Set(wanted.split(" "));
    let timer: number | undefined;
    const stop = connection.transport.onPush((message) => {
      if (!all.has(`${message.area}.${message.name}`)) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => latest.current(), 50);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [connection, wanted]);
};
