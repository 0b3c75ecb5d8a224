/** True where there are sources and the tools to build them; false in a packaged product. */
export function canBuild(): boolean;
export function isStale(): boolean;
/** Ends the process when the build fails. */
export function build(): void;
/** Builds when needed; when another process is building already, waits for it. Returns whether it built. */
export function buildIfStale(): boolean;
