/** True where there are sources and the tools to build them; false in a packaged product. */
export function canBuild(): boolean;
export function isStale(): boolean;
/** Throws when the build fails; its own messages are on standard error then. */
export function build(): void;
/** Builds when needed; when another process is building already, waits for it. Returns whether it built. */
export function buildIfStale(): boolean;
