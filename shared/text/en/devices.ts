/** The list of workplace machines. */
export const devices = {
  title: "Devices",
  note: "Every machine on people's desks. Found by whatever stands on it.",
  search: "Name, asset tag, serial number, site, department or room",
  detail: "Device",
  name: "Device",
  assetTag: "Asset tag",
  serialNumber: "Serial number",
  site: "Site",
  department: "Department",
  room: "Room",
  id: "Device ID",
  keys: "Recovery keys",
  noKeys: "The vault has no recovery key for this device.",
  toKeys: "Open in the key station",
  noMatch: "Every word has to occur somewhere in the row. Try only part of the asset tag.",
  empty: {
    title: "There are no devices in this vault",
    why: "When a thousand machines have to be walked up to, this list says whose they are, where they stand and which recovery key they need. Export it from the device management and import it here.",
    action: "Import devices",
  },
};
