/**
 * Wraps a part of the double so that a use of something it does not have fails at once and by name, instead of being
 * undefined: the tested program must not run on an Electron that is not there.
 */
export const onlyWhatIsThere = <T extends object>(name: string, part: T): T =>
  new Proxy(part, {
    get: (target, key) => {
      // Promises, printing and tests ask every object for these.
      if (typeof key === "symbol" || key === "then" || key === "toJSON" || Reflect.has(target, key)) {
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === "function" ? value.bind(target) : value;
      }
      throw new Error(`electron double: ${name}.${key} is not there`);
    },
  });
