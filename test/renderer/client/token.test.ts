import { expect, test } from "vitest";
import { type TokenPlace, takeToken } from "../../../renderer/client/token.ts";

const token = "b".repeat(43);

const place = (hash: string, kept: Record<string, string> = {}) => {
  const addresses: string[] = [];
  const at: TokenPlace = {
    location: { hash, pathname: "/", search: "" },
    history: { replaceState: (_data, _unused, url) => void addresses.push(url) },
    storage: {
      getItem: (key) => kept[key] ?? null,
      setItem: (key, value) => {
        kept[key] = value;
      },
    },
  };
  return { at, addresses, kept };
};

test("the token leaves the address, so that neither the history nor a picture of the window shows it", () => {
  const { at, addresses } = place(`#token=${token}`);
  expect(takeToken(at)).toBe(token);
  expect(addresses).toEqual(["/"]);
});

test("after a reload the token of this tab is still known", () => {
  const { at, kept } = place(`#token=${token}`);
  takeToken(at);
  expect(takeToken(place("#/keys", kept).at)).toBe(token);
});

test("a route in the fragment is not taken for a token and stays where it is", () => {
  const { at, addresses } = place("#/runbooks/token=abc");
  expect(takeToken(at)).toBeNull();
  expect(addresses).toEqual([]);
});

test.each(["#token=", "#token=short", `#token=${token}!`, `#token=${"b".repeat(65)}`])(
  "%s is no token",
  (hash) => {
    expect(takeToken(place(hash).at)).toBeNull();
  },
);
