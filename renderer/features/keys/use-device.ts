import type { RecoveryKeyEntry } from "#shared/domain/keys/recovery-key.ts";
import type { Endpoint } from "#shared/domain/systems/system.ts";
import { useCall } from "../../client/use-call.ts";
import { type Siblings, siblingsOf } from "./siblings.ts";

export interface DeviceOfKey {
  /** Where it stands; undefined when the device list does not know it. */
  readonly endpoint: Endpoint | undefined;
  /** Undefined until answered, and where no device is known. */
  readonly siblings: Siblings | undefined;
}

/** What the vault knows of the device that a key belongs to. */
export const useDevice = (key: RecoveryKeyEntry): DeviceOfKey => {
  const name = key.deviceName;
  const known = name.length >= 2;
  const devices = useCall("endpoints", "list", known ? { text: name, offset: 0, limit: 20 } : null);
  const keys = useCall("keys", "find", known ? { text: name } : null);
  return {
    endpoint: devices.value?.rows.find((row) => row.name.toLowerCase() === name.toLowerCase()),
    siblings: keys.value && siblingsOf(key, keys.value.matches),
  };
};
