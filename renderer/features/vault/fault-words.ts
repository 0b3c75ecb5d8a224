import type { en } from "#shared/text/en/en.ts";
import type { Translate } from "#shared/text/translator.ts";

type Fault = keyof typeof en.general.mediumFault;

const usual: Readonly<Record<Exclude<Fault, "other">, true>> = {
  ENOSPC: true,
  EDQUOT: true,
  EROFS: true,
  EIO: true,
  ENODEV: true,
  EFBIG: true,
};

const isUsual = (code: string): code is keyof typeof usual => Object.hasOwn(usual, code);

/** Why a medium took nothing: in words where the code is a usual one, else the code itself. */
export const faultWords = (t: Translate, code: string): string =>
  isUsual(code) ? `${t(`general.mediumFault.${code}`)} (${code})` : code;
