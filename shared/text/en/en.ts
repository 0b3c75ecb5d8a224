import { archive } from "./archive.ts";
import { backups } from "./backups.ts";
import { cli } from "./cli.ts";
import { cockpit } from "./cockpit.ts";
import { contacts } from "./contacts.ts";
import { devices } from "./devices.ts";
import { doctor } from "./doctor.ts";
import { failures } from "./failures.ts";
import { files } from "./files.ts";
import { fill } from "./fill.ts";
import { general } from "./general.ts";
import { hosts } from "./hosts.ts";
import { imports } from "./imports.ts";
import { incidents } from "./incidents.ts";
import { journal } from "./journal.ts";
import { keys } from "./keys.ts";
import { paper } from "./paper.ts";
import { print } from "./print.ts";
import { runbooks } from "./runbooks.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";
import { slots } from "./slots.ts";
import { systems } from "./systems.ts";
import { vault } from "./vault.ts";

/** The English texts: the reference for keys and placeholders. */
export const en = {
  archive,
  backups,
  cli,
  cockpit,
  contacts,
  devices,
  doctor,
  failures,
  files,
  fill,
  general,
  hosts,
  imports,
  incidents,
  journal,
  keys,
  paper,
  print,
  runbooks,
  settings,
  shell,
  slots,
  systems,
  vault,
};
