export const print = {
  pageOf: "Page {{page}} of {{pages}}",
  source: "{{vault}} · printed {{at}} by {{by}}",
  copyField: "Copy no. ________",
  personalData: "Personal data: keep locked away, destroy old copies",
  internal: "Internal",
};
