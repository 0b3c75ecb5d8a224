import { useRef } from "react";
import { ClientProvider } from "../client/client.tsx";
import type { Connection } from "../client/connection.ts";
import { DraftsProvider } from "../client/drafts.tsx";
import { IncidentProvider } from "../client/incident.tsx";
import { SettingsProvider } from "../client/settings.tsx";
import { useVault, VaultProvider } from "../client/vault.tsx";
import { FilePicker } from "../features/files/file-picker.tsx";
import { StateChanger } from "../features/states/state-changer.tsx";
import { UnlockScreen } from "../features/unlock/unlock-screen.tsx";
import { ConfirmProvider } from "../ui/confirm.tsx";
import { NoticesProvider } from "../ui/notices.tsx";
import { Appearance } from "./appearance.tsx";
import { ConnectionGuard } from "./connection-guard.tsx";
import { CrashBoundary } from "./crash-boundary.tsx";
import { IdleWarning } from "./idle-warning.tsx";
import { Greeting, NoHost } from "./plain-pages.tsx";
import { Routing } from "./routing.tsx";

/** The whole window. connection null: the page was opened on its own, without a host. */
export function App({ connection }: { readonly connection: Connection | null }) {
  if (connection === null) return <NoHost />;
  return (
    <ClientProvider connection={connection}>
      <SettingsProvider waiting={<Greeting />}>
        <Appearance>
          <CrashBoundary>
            <VaultProvider>
              <ConnectionGuard>
                <NoticesProvider>
                  <ConfirmProvider>
                    <FilePicker>
                      <Doors />
                    </FilePicker>
                  </ConfirmProvider>
                </NoticesProvider>
              </ConnectionGuard>
            </VaultProvider>
          </CrashBoundary>
        </Appearance>
      </SettingsProvider>
    </ClientProvider>
  );
}

/** Locked: the unlock screen and nothing else. Open: the screens, with nothing kept from the vault that was open before. */
function Doors() {
  const { status } = useVault();
  const wasLocked = useRef(false);
  if (status?.state === "locked") wasLocked.current = true;
  if (status?.state !== "open") return <UnlockScreen />;
  return (
    <IncidentProvider key={status.vault.id}>
      <DraftsProvider returning={wasLocked.current}>
        <StateChanger>
          <Routing />
        </StateChanger>
        <IdleWarning />
      </DraftsProvider>
    </IncidentProvider>
  );
}
