/** The clouds that a Graph can be in: where to sign in, and where it answers (binding.md §5.14). */
export interface GraphEnvironment {
  readonly login: string;
  readonly graph: string;
}

export const environments: Readonly<Record<string, GraphEnvironment>> = {
  Global: { login: 'https://login.microsoftonline.com', graph: 'https://graph.microsoft.com' },
  USGov: { login: 'https://login.microsoftonline.us', graph: 'https://graph.microsoft.us' },
  USGovDoD: { login: 'https://login.microsoftonline.us', graph: 'https://dod-graph.microsoft.us' },
  Germany: { login: 'https://login.microsoftonline.de', graph: 'https://graph.microsoft.de' },
  China: {
    login: 'https://login.chinacloudapi.cn',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
  },
};
