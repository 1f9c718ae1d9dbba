import type { MadeUp } from './made-up.ts';

/** The one app registration of the sandbox. */
export interface Application {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** An app registration in a tenant, both just made up. */
export function createApplication(madeUp: MadeUp): Application {
  return { tenantId: madeUp.guid(), clientId: madeUp.guid(), clientSecret: madeUp.secret() };
}
