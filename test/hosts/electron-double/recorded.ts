/** What the double saw the tested program do or refuse; tests read it over the control channel. */
export const recorded = {
  /** Requests that the program's own filter cancelled. */
  cancelled: [] as string[],
  /** Requests that would have gone to a network: must stay empty. */
  reachedNetwork: [] as string[],
  /** Navigations that the program prevented. */
  preventedNavigations: [] as string[],
  /** Windows that the program refused to open. */
  deniedWindows: [] as string[],
  downloadsPrevented: [] as string[],
  menu: undefined as unknown,
  windowOptions: [] as unknown[],
  focused: 0,
};
