const storageKey = "blackstart-operator";

/** The name typed last in this window: after a lock the same person mostly comes back. Gone when the window closes. */
export const rememberedOperator = (): string => sessionStorage.getItem(storageKey) ?? "";

export const rememberOperator = (name: string): void => sessionStorage.setItem(storageKey, name);
