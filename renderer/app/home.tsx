import { useIncident } from "../client/incident.tsx";
import { CockpitScreen } from "../features/cockpit/cockpit-screen.tsx";
import { LogColumn } from "../features/log/log-column.tsx";
import { StartScreen } from "../features/start/start-screen.tsx";

/** The situation: the cockpit with the log beside it while an incident is open, else what is in the vault. */
export function Home() {
  const { incident, loading } = useIncident();
  if (loading) return null;
  if (incident === null) return <StartScreen />;
  return <CockpitScreen key={incident.id} incident={incident} log={<LogColumn incident={incident} />} />;
}
