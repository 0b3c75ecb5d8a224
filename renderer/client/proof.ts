/** 128 random bits as base64url. */
export const newNonce = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
};

/** Whether the server that answered knows the token: proof is HMAC-SHA-256(token, `<host> <nonce>`), hex. */
export const isProof = async (
  proof: string,
  { token, host, nonce }: { readonly token: string; readonly host: string; readonly nonce: string },
): Promise<boolean> => {
  if (!/^[0-9a-f]{64}$/.test(proof)) return false;
  const utf8 = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", utf8.encode(token), algorithm, false, ["verify"]);
  const mac = Uint8Array.from(proof.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return await crypto.subtle.verify("HMAC", key, mac, utf8.encode(`${host} ${nonce}`));
};
