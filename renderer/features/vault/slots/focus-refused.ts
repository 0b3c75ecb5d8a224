/** Puts the focus on the first field of a form that was refused, once it is marked as such. */
export const focusRefused = (form: HTMLElement | null): void => {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
};
