/** How many minutes the clock of this machine is ahead of UTC at a moment, given in milliseconds since 1970. */
export function localZoneOffset(unixMilliseconds: number): number {
  return 0 - new Date(unixMilliseconds).getTimezoneOffset();
}
