/** Key slots, their sheets and key changes. */
export const slots = {};
