declare const brandKey: unique symbol;

/** Gives a primitive a name of its own, so that an id of one thing cannot be passed for another. */
export type Brand<T, Name extends string> = T & { readonly [brandKey]: Name };
