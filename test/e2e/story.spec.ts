import { expect, test } from "playwright/test";
import { makesTheVault } from "./story/beginning.ts";
import { endsTheDay } from "./story/ending.ts";
import { fillsTheStore } from "./story/filling.ts";
import { runsTheIncident } from "./story/incident.ts";
import { showsAKey } from "./story/key.ts";
import { leavesTheMachine } from "./story/leaving.ts";
import { followsTheRunbook } from "./story/runbook.ts";
import { type Story, startStory } from "./story/story.ts";

/**
 * The first full run, told once in each language as one working day at the screen: each test goes on where the one before
 * it stopped. Everything is found by role and by the words of that language.
 */
for (const language of ["de", "en"] as const)
  test.describe(`the whole story in ${language === "de" ? "German" : "English"}`, () => {
    test.describe.configure({ mode: "serial" });
    let started: Story | undefined;
    const story = (): Story => {
      if (started === undefined) throw new Error("the console did not start");
      return started;
    };
    test.beforeAll(async ({ browser }) => {
      started = await startStory(browser, language);
    });
    test.afterAll(async () => {
      await started?.console.stop();
    });

    makesTheVault(story);
    fillsTheStore(story);
    runsTheIncident(story);
    followsTheRunbook(story);
    showsAKey(story);
    leavesTheMachine(story);
    endsTheDay(story);

    test("all day no request left this computer, and the page complained about nothing", () => {
      expect(story().window.complaints).toEqual([]);
    });
  });
