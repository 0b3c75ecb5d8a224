/** The draft that holds the place of the window: the path of its screen. */
export const routeDraft = "route";

/**
 * Drafts that are kept in the vault, so that they are there again after a lock. Everything else stays in the memory of the
 * page and goes with it. Before a name is added: can a person type a passphrase, a recovery key or a recovery word into it
 * and expect that it is forgotten? Then it must not be here.
 *
 * - `note <incident>`: text, time and system of a note that will stand in the log.
 * - `close <incident>`: the summary that will stand in the log.
 * - `declare`: an incident in the making.
 * - `keys.purpose`: why a key is needed, as it will stand in the log; never the key.
 * - `paper.target`: the folder that was chosen last.
 * - `route`: the path of the screen; ids and what was searched for, never what was found.
 *
 * Not kept: `import`, whose report belongs to a plan in the memory of the core, and may quote what was read.
 */
const keptNames = /^(?:note \S+|close \S+|declare|keys\.purpose|paper\.target|route)$/;

export const isKeptDraft = (name: string): boolean => keptNames.test(name);
