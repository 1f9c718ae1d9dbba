import { HttpError } from '../../base/errors.ts';
import { httpMessages } from '../../base/messages/http.ts';
import type { TokenRequest, TokenSource } from './token-source.ts';

/** A token that the user brought along, or a function that knows where to get one. */
export type GivenToken = string | ((request?: TokenRequest) => string | Promise<string>);

/** Tokens as they are given; `Bearer ` in front is taken off, and an empty one is an error. */
export function givenToken(given: GivenToken): TokenSource {
  return {
    token: async (request) => {
      const text = typeof given === 'function' ? await given(request) : given;
      const token = text.trim().replace(/^Bearer(?:\s+|$)/i, '');
      if (token === '') {
        throw new HttpError({
          id: 'EmptyAccessToken',
          category: 'AuthenticationError',
          message: httpMessages.emptyToken(),
          hint: httpMessages.emptyTokenHint(),
        });
      }
      return token;
    },
  };
}
