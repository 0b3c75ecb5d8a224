import type { OpenVault } from "../../vault/open-vault.ts";

/** What screens may know of an open vault. */
export const describeVault = (
  vault: OpenVault,
  operator: string,
): {
  path: string;
  name: string;
  id: string;
  readOnly: boolean;
  operator: string;
  notices: OpenVault["notices"];
} => ({
  path: vault.folder,
  name: vault.name,
  id: vault.id,
  readOnly: vault.readOnly,
  operator,
  notices: vault.notices,
});
