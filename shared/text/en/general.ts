/** Words that several screens share. */
export const general = {
  name: "Blackstart",
  ok: "OK",
  cancel: "Cancel",
  close: "Close",
  save: "Save",
  back: "Back",
  yes: "Yes",
  no: "No",
  none: "none",
  loading: "Loading …",
  search: "Search",
  drill: "EXERCISE",
  required: "required",
  optional: "optional",
};
