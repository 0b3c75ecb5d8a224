import { expect, test } from "vitest";
import { followRoute, type RouteWindow, returnToRoute } from "../../../renderer/client/route-place.ts";

const windowAt = (hash: string) => {
  const listeners = new Set<() => void>();
  const location = { hash };
  const window: RouteWindow = {
    location,
    history: {
      replaceState: (_data, _unused, url) => {
        location.hash = url;
      },
    },
    addEventListener: () => {},
    removeEventListener: () => {},
    navigation: {
      addEventListener: (_type, listener) => void listeners.add(listener),
      removeEventListener: (_type, listener) => void listeners.delete(listener),
    },
  };
  return {
    window,
    location,
    go: (to: string) => {
      location.hash = to;
      for (const tell of listeners) tell();
    },
  };
};

test.each(["", "#", "#/"])("a window at its start (%j) goes back to where the person was", (hash) => {
  const { window, location } = windowAt(hash);
  returnToRoute(window, "/runs/7");
  expect(location.hash).toBe("#/runs/7");
});

test("a window whose address leads somewhere stays there", () => {
  const { window, location } = windowAt("#/keys");
  returnToRoute(window, "/runs/7");
  expect(location.hash).toBe("#/keys");
});

test.each([undefined, null, 7, "", "javascript:alert(1)", { to: "/" }])("%j is no place", (kept) => {
  const { window, location } = windowAt("");
  returnToRoute(window, kept);
  expect(location.hash).toBe("");
});

test("every change of the place is told until nobody listens any more", () => {
  const { window, go } = windowAt("#/");
  const told: string[] = [];
  const stop = followRoute(window, (route) => told.push(route));
  go("#/contacts?open=7");
  go("");
  stop();
  go("#/keys");
  expect(told).toEqual(["/contacts?open=7", "/"]);
});
