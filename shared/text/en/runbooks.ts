export const runbooks = {};
