/** True where there are sources and the tools to build them; false in a packaged product. */
export function canBuild(): boolean;
/** True when nothing was built yet, or a source was changed, added or deleted since. top: the checkout's folder. */
export function isStale(top?: string): boolean;
/** Throws when the build fails; its own messages are on standard error then. */
export function build(): void;
/** Builds when needed; when another process is building already, waits for it. Returns whether it built. */
export function buildIfStale(): boolean;
