/** Puts the focus on the first field that was refused, once it is marked as such. */
export const focusFirstRefused = (): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>("main [aria-invalid=true]")?.focus());
};
