/** Whether the title names a cmdlet. */
export function isCmdletTitle(title: string): boolean {
  return /^[A-Za-z]+-\w+$/.test(title);
}
