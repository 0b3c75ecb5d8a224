import type { Pace } from "#core/imports/pace.ts";

/** Goes on, but gives way like the real one; counts how often it was asked. */
export const steadyPace = (): Pace & { readonly asked: () => number } => {
  let asked = 0;
  return {
    pause: async () => {
      asked += 1;
      await new Promise((resolve) => setImmediate(resolve));
      return true;
    },
    asked: () => asked,
  };
};

/** Says stop at the first question. */
export const stoppedPace: Pace = { pause: async () => false };
