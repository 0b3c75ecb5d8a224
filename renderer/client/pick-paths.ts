import { createContext, useContext } from "react";

export interface PickRequest {
  /** files: one or more files. folder: one folder. vault: one folder whose name ends in `.blackstart`. */
  readonly what: "files" | "folder" | "vault";
  readonly title: string;
  /** The button: "Choose", "Export here". */
  readonly action?: string;
}

/** Answers with the chosen paths; empty when the person cancelled. */
export type PickPaths = (request: PickRequest) => Promise<readonly string[]>;

export const PickPathsContext = createContext<PickPaths | null>(null);

/** `const pick = usePickPaths(); const [folder] = await pick({ what: "folder", title })`: works alike in every host. */
export const usePickPaths = (): PickPaths => {
  const pick = useContext(PickPathsContext);
  if (!pick) throw new Error("usePickPaths needs a provider above it");
  return pick;
};
