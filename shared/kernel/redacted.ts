/**
 * Holds a secret so that it cannot slip into a log, an error or JSON: printing shows "[redacted]".
 * `expose()` is the one way to read it, easy to search for.
 */
export class Redacted<T> {
  readonly #value: T;
  constructor(value: T) {
    this.#value = value;
  }
  expose(): T {
    return this.#value;
  }
  toString(): string {
    return "[redacted]";
  }
  toJSON(): string {
    return "[redacted]";
  }
}
