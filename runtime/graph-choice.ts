/** Which Graph a caller means, worked out without loading anything that could talk to it. */
import { CmdletError } from './base/errors.ts';
import { runMessages } from './base/messages/run.ts';
import { environments, type GraphEnvironment } from './engine/call/environments.ts';
import type { GivenToken } from './http/auth/given-token.ts';
import { isLoopbackUrl } from './http/loopback.ts';

/** The ways to sign in that a caller can name. */
export interface SignInChoice {
  /** A bearer token, or a function that gives a fresh one. */
  readonly accessToken?: GivenToken | undefined;
  readonly tenantId?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  /** Sign in with a code that the user types on another device. */
  readonly deviceCode?: boolean | undefined;
  /** Told what the user has to type where; the error output by default. */
  readonly onPrompt?: ((message: string) => void) | undefined;
}

export interface GraphChoice extends SignInChoice {
  /** Use the embedded Graph; no tenant and no sign-in are needed. */
  readonly sandbox?: boolean | undefined;
  /** The cloud: Global (the default), USGov, USGovDoD, Germany or China. */
  readonly environment?: string | undefined;
  /** A Graph at another address, such as that of `mgsh sandbox`; http only on this machine. */
  readonly graphOrigin?: string | undefined;
  /** The sign-in service that goes with it. */
  readonly loginOrigin?: string | undefined;
}

/** Where the chosen Graph is and where one signs in to it; an error for a cloud that there is not. */
export function chooseEnvironment(choice: GraphChoice): GraphEnvironment {
  const wanted = choice.environment ?? 'Global';
  const names = Object.keys(environments);
  const name = names.find((known) => known.toLowerCase() === wanted.toLowerCase());
  const cloud = name === undefined ? undefined : environments[name];
  if (!cloud) {
    throw invalid(runMessages.unknownEnvironment(wanted, names), wanted);
  }
  return {
    graph: choice.graphOrigin === undefined ? cloud.graph : checkedOrigin(choice.graphOrigin),
    login: choice.loginOrigin === undefined ? cloud.login : checkedOrigin(choice.loginOrigin),
  };
}

/** The origin of an address; http is refused but for this machine, because a token would travel in the open. */
function checkedOrigin(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopbackUrl(address));
  if (!url || !isSafe) throw invalid(runMessages.unsafeOrigin(address), address);
  return url.origin;
}

function invalid(message: string, target: string): CmdletError {
  return new CmdletError({
    id: 'InvalidEnvironment',
    category: 'InvalidArgument',
    message,
    target,
  });
}
