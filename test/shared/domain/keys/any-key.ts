import fc from "fast-check";

/** A block as the machine makes it: 11 x a 16-bit value. */
export const anyBlock = fc
  .integer({ min: 0, max: 0xffff })
  .map((value) => String(value * 11).padStart(6, "0"));

/** A valid recovery password with hyphens. */
export const anyKey = fc.array(anyBlock, { minLength: 8, maxLength: 8 }).map((blocks) => blocks.join("-"));
