/** Text of a service or of a file name must not steer the terminal: control characters but line ends and tabs become boxes. */
export function showControls(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '\u25af');
}
