/** A small tree that keeps every rule; each planted line breaks exactly one. */
export const healthyTree: Readonly<Record<string, string>> = {
  "package.json": `{ "type": "module", "imports": { "#shared/*": "./shared/*", "#core/*": "./electron/core/*" },
    "scripts": { "start": "node electron/hosts/start.mjs" },
    "dependencies": { "better-sqlite3": "1", "react": "1", "electron-store": "1" },
    "devDependencies": { "electron": "1", "playwright": "1", "axe-core": "1", "vite": "1" } }`,
  "electron/electron.vite.config.ts": `import "vite"; export const entries = ["electron/core/process/entry.ts",
    "electron/hosts/desktop/main.ts", "electron/hosts/loopback/main.ts"];`,
  "renderer/index.html": `<script type="module" src="./app/main.tsx"></script>`,
  "shared/kernel/result.ts": "export const ok = 1; export interface Failure { readonly kind: string }",
  "shared/domain/systems/order.ts": `import { ok } from "../../kernel/result.ts"; export const order = ok;`,
  "shared/contract/contract.ts": `import { order } from "../domain/systems/order.ts"; export const contract = order; export type Kind = "a.b";`,
  "shared/text/words.ts": `import type { Kind } from "../contract/contract.ts"; export const words = (kind: Kind) => kind;`,
  "shared/domain/more.ts": "export const more = 1;",
  "shared/contract/more.ts": "export const more = 1;",
  "shared/text/more.ts": "export const more = 1;",
  "electron/core/store/db.ts": "export interface Migration { readonly id: number }",
  "electron/core/store/migrations/0001-first.ts": `import type { Migration } from "../db.ts"; export const migration: Migration = { id: 1 };`,
  "electron/core/store/migrate.ts": `import Database from "better-sqlite3"; import { migration } from "./migrations/0001-first.ts"; export const all = [migration, Database];`,
  "electron/core/commands/declare.ts": `import { contract } from "#shared/contract/contract.ts"; export const declare = contract;`,
  "electron/core/process/entry.ts": `import "../store/migrate.ts"; import "../commands/declare.ts"; import "node:process"; import "#shared/domain/more.ts"; import "#shared/contract/more.ts"; import "#shared/text/more.ts";`,
  "electron/hosts/desktop/window.ts": `import { BrowserWindow } from "electron"; export const open = () => BrowserWindow;`,
  "electron/hosts/desktop/main.ts": `import Store from "electron-store"; import { open } from "./window.ts"; import { declare } from "#core/commands/declare.ts"; open(); declare; Store;`,
  "electron/hosts/start.mjs": `export const start = () => import("../../out/main/loopback.js");`,
  "electron/hosts/loopback/server.ts": `export const serve = () => 1;`,
  "electron/hosts/loopback/main.ts": `import { serve } from "./server.ts"; serve();`,
  "renderer/ui/more.ts": "export const more = 1;",
  "renderer/ui/field.tsx": `import { useState } from "react"; export const Field = () => useState;`,
  "renderer/features/keys/station.tsx": `import { Field } from "../../ui/field.tsx"; export const Station = Field;`,
  "renderer/features/cockpit/cockpit.tsx": `import { words } from "#shared/text/words.ts"; export const Cockpit = words;`,
  "renderer/app/main.tsx": `import "../ui/more.ts"; import "../features/keys/station.tsx"; import "../features/cockpit/cockpit.tsx";`,
  "test/support/fixture.ts": `import { order } from "#shared/domain/systems/order.ts"; export const fixture = order;`,
};

/** One line, added to one file of the healthy tree, and the one rule that must catch it. */
export interface PlantedViolation {
  readonly rule: string;
  readonly file: string;
  readonly line: string;
}

const plant = (rule: string, file: string, line: string): PlantedViolation => ({ rule, file, line });

const kernel = "shared/kernel/result.ts";
const domain = "shared/domain/systems/order.ts";
const contract = "shared/contract/contract.ts";
const text = "shared/text/words.ts";
const command = "electron/core/commands/declare.ts";
const migration = "electron/core/store/migrations/0001-first.ts";
const server = "electron/hosts/loopback/server.ts";
const station = "renderer/features/keys/station.tsx";

export const plantedViolations: readonly PlantedViolation[] = [
  plant("kernel-is-the-ground", kernel, `import type { Words } from "../text/more.ts";`),
  plant("kernel-is-the-ground", kernel, `export * from "../domain/more.ts";`),
  plant("domain-knows-only-kernel", domain, `import type { More } from "../../contract/more.ts";`),
  plant("domain-knows-only-kernel", domain, `import { more } from "#shared/text/more.ts";`),
  plant("contract-knows-no-text", contract, `import { more } from "../text/more.ts";`),
  plant("text-takes-only-types-of-the-contract", text, `import { contract } from "../contract/contract.ts";`),
  plant(
    "text-takes-only-types-of-the-contract",
    text,
    `import { contract, type Kind as K } from "#shared/contract/contract.ts";`,
  ),
  plant(
    "shared-is-below-all",
    domain,
    `import type { Migration } from "../../../electron/core/store/db.ts";`,
  ),
  plant("shared-is-below-all", text, `import { more } from "../../renderer/ui/more.ts";`),
  plant("shared-has-no-machine", domain, `import { readFileSync } from "node:fs";`),
  plant("shared-has-no-machine", text, `import type { Hash } from "crypto";`),
  plant("shared-has-no-machine", kernel, `const fs = process.getBuiltinModule("node:fs");`),
  plant("shared-has-no-machine-package", contract, `import type Database from "better-sqlite3";`),
  plant("shared-has-no-machine-package", text, `import { useState } from "react";`),
  plant("core-is-below-hosts", command, `import type { T } from "../../hosts/loopback/server.ts";`),
  plant("core-is-below-hosts", command, `const late = () => import("../../hosts/loopback/server.ts");`),
  plant("electron-only-in-desktop", command, `import { app } from "electron";`),
  plant("electron-only-in-desktop", command, `const electron = require("electron");`),
  plant("electron-only-in-desktop", server, `import type { App } from "electron";`),
  plant("electron-only-in-desktop", server, `import Store from "electron-store";`),
  plant("electron-only-in-desktop", domain, `import { app } from "electron";`),
  plant("electron-only-in-desktop", station, `const { ipcRenderer } = await import("electron");`),
  plant("hosts-are-apart", server, `import { open } from "../desktop/window.ts";`),
  plant(
    "hosts-are-apart",
    "electron/hosts/desktop/window.ts",
    `import type { T } from "../loopback/server.ts";`,
  ),
  plant("beside-hosts-knows-no-host", "electron/hosts/start.mjs", `import("./loopback/server.ts");`),
  plant("nobody-imports-the-renderer", server, `import type { T } from "../../../renderer/ui/more.ts";`),
  plant("renderer-sees-only-shared", station, `import type { Migration } from "#core/store/db.ts";`),
  plant(
    "renderer-sees-only-shared",
    station,
    `import { serve } from "../../../electron/hosts/loopback/server.ts";`,
  ),
  plant("renderer-has-no-machine", station, `import { join } from "node:path";`),
  plant("features-are-apart", station, `import { Cockpit } from "../cockpit/cockpit.tsx";`),
  plant("features-are-apart", station, `import type { Cockpit } from "../cockpit/cockpit.tsx";`),
  plant(
    "migrations-import-only-their-type",
    migration,
    `import { contract } from "#shared/contract/contract.ts";`,
  ),
  plant("migrations-import-only-their-type", migration, `import { createHash } from "node:crypto";`),
  plant("nobody-imports-tests", command, `import type { fixture } from "../../../test/support/fixture.ts";`),
  plant("ships-what-it-imports", command, `import { chromium } from "playwright";`),
  plant("ships-what-it-imports", station, `import axe, { type Result } from "axe-core";`),
  plant("only-starters-load-built-code", server, `const built = await import("../../../out/main/core.js");`),
  plant("no-cycles", "electron/hosts/desktop/window.ts", `import type { T } from "./main.ts";`),
  plant("no-cycles", "electron/core/store/db.ts", `import { all } from "./migrate.ts";`),
  plant("no-unresolvable", command, `import { gone } from "./gone.ts";`),
  plant("no-unresolvable", command, `import { gone } from "#shared/kernel/gone.ts";`),
  plant("no-unresolvable", station, `import { gone } from "not-an-installed-package";`),
  plant("no-orphans", "shared/domain/keys/forgotten.ts", "export const forgotten = 1;"),
  plant("no-orphans", "electron/core/exports/forgotten.ts", `import "../commands/declare.ts";`),
  plant("no-orphans", "renderer/ui/forgotten.tsx", "export const Forgotten = () => null;"),
];
