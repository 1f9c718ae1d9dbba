/**
 * BoundCall in, GraphRequest out: route of the set, path, query, headers, body. Nothing is sent or
 * signed; all that is looked up are the types of the body.
 */
import type { Route } from '../../schema/model.ts';
import { RouteError } from '../base/errors.ts';
import { routeMessages } from '../base/messages/route.ts';
import type { TypeSource } from '../binder/binding-state.ts';
import type { BoundCall } from '../binder/bound-call.ts';
import { buildBody } from './build-body.ts';
import { buildHeaders } from './build-headers.ts';
import { buildQuery } from './build-query.ts';
import { expandPath } from './expand-path.ts';
import type { GraphRequest } from './graph-request.ts';

/** The request that the call stands for. */
export function resolve(call: BoundCall, types: TypeSource): GraphRequest {
  const { method, path, query } = routeOf(call);
  const body = method === 'GET' ? undefined : buildBody(call, types);
  return {
    method,
    path: `/${call.cmdlet.apiVersion}${expandPath(path, call)}${buildQuery(call, query)}`,
    headers: buildHeaders(call, body !== undefined),
    ...(body && { body }),
  };
}

/** The route of the call's parameter set; one that is only guessed is refused. */
function routeOf(call: BoundCall): Route {
  const route = call.cmdlet.sets.find((set) => set.name === call.set)?.route;
  if (route && route.confidence !== 'guess') return route;
  throw new RouteError({
    id: route ? 'RouteUnsure' : 'RouteUnknown',
    category: 'ObjectNotFound',
    message: route
      ? routeMessages.unsureRoute(call.cmdlet.name, route.path)
      : routeMessages.noRoute(call.cmdlet.name, call.set),
    target: call.cmdlet.name,
  });
}
