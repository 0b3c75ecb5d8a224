export const cockpit = {};
