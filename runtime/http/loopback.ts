const loopbackHosts = /^(localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;

/** Whether the URL leads to this machine. */
export function isLoopbackUrl(url: string): boolean {
  return URL.canParse(url) && loopbackHosts.test(new URL(url).hostname);
}
