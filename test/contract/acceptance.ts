import { afterAll, beforeAll, describe } from "vitest";
import { tempDirForAll } from "../support/temp-dir.ts";
import { keepsBackups } from "./day/backups.ts";
import { examinesTheVault } from "./day/doctor.ts";
import { survivesAndCloses } from "./day/ending.ts";
import { imports } from "./day/imports.ts";
import { runsTheIncident } from "./day/incident.ts";
import { writesToTheMedium } from "./day/leaving.ts";
import { guidesAndReveals } from "./day/runbook-and-keys.ts";
import { keepsTheSlots } from "./day/slots.ts";
import { keepsTheVault } from "./day/vault.ts";
import { tellsAboutItself } from "./day/window.ts";
import { type HostUnderTest, startDay, type WorkingDay } from "./working-day.ts";

/**
 * What every host has to do, told as one working day: each test goes on where the one before it stopped.
 * Written against the contract alone, so that a host cannot pass by doing something else.
 */
export const describeAcceptance = (name: string, under: HostUnderTest): void => {
  describe(name, () => {
    const folders = {
      vaults: tempDirForAll("vaults"),
      profiles: tempDirForAll("profiles"),
      medium: tempDirForAll("medium"),
    };
    let started: WorkingDay | undefined;
    const day = (): WorkingDay => {
      if (started === undefined) throw new Error("the host did not start");
      return started;
    };
    beforeAll(async () => {
      started = await startDay(under, folders);
    });
    afterAll(() => started?.host.stop());

    tellsAboutItself(day);
    keepsTheVault(day);
    keepsTheSlots(day);
    imports(day);
    runsTheIncident(day);
    guidesAndReveals(day);
    writesToTheMedium(day);
    examinesTheVault(day);
    keepsBackups(day);
    survivesAndCloses(day, under.kind);
  });
};
