/** An expected failure: a kind to switch on ("area.reason") and the facts a person needs; never a secret. */
export interface Failure {
  readonly kind: `${string}.${string}`;
}

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused<F> {
  readonly ok: false;
  readonly failure: F;
}

/** What a fallible function returns. Bugs throw; everything a user can run into is a `Refused`. */
export type Result<T, F> = Ok<T> | Refused<F>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const refuse = <const F extends Failure>(failure: F): Refused<F> => ({ ok: false, failure });
