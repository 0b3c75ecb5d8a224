/** Where screens live, for links between features (which do not know each other). */
export const paths = {
  situation: "/",
  declare: "/incidents/declare",
  incidents: "/incidents",
  plan: (system?: string) => (system === undefined ? "/plan" : `/plan?system=${encodeURIComponent(system)}`),
  runbooks: "/runbooks",
  runbook: (id: string) => `/runbooks/${encodeURIComponent(id)}`,
  run: (id: string) => `/runs/${encodeURIComponent(id)}`,
  systems: (id?: string) => (id === undefined ? "/systems" : `/systems?open=${encodeURIComponent(id)}`),
  devices: (text?: string) => (text === undefined ? "/devices" : `/devices?text=${encodeURIComponent(text)}`),
  keys: (text?: string) => (text === undefined ? "/keys" : `/keys?text=${encodeURIComponent(text)}`),
  contacts: (id?: string) => (id === undefined ? "/contacts" : `/contacts?open=${encodeURIComponent(id)}`),
  journal: "/journal",
  log: (incident: string) => `/incidents/${encodeURIComponent(incident)}/log`,
  paper: "/paper",
  import: "/import",
  settings: "/settings",
} as const;
