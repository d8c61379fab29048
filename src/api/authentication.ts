import type { RequestHandler, Response } from 'express';
import type { AuthChecker } from 'type-graphql';
import { AppError } from '../errors';
import type { ApiKeys, KeyHolder, Scope } from './api-keys';
import type { Context } from './context';
import { problem } from './problem';

const BEARER = /^Bearer +(\S+) *$/i;

/**
 * Finds out who asks, by `Authorization: Bearer KEY`. Without a key the questions are open; a key that is not known is refused at
 * once, so that a wrong one is not taken for none. Authorisation of other kinds (a proxy's) is passed over.
 */
export function authentication(keys: ApiKeys): RequestHandler {
  return (request, response, next) => {
    const secret = keyIn(request.headers.authorization);
    if (secret === null) return next();
    const holder = keys.holderOf(secret);
    if (holder === null) {
      const body = problem('UNAUTHENTICATED', 'The key is not known to this server.', 'Check that it is copied whole.');
      return void response.status(401).setHeader('www-authenticate', 'Bearer').json(body);
    }
    (response.locals as Locals).keyHolder = holder;
    next();
  };
}

/** The key that an `Authorization` header holds; null: none. */
export function keyIn(authorization: unknown): string | null {
  return typeof authorization === 'string' ? (BEARER.exec(authorization)?.[1] ?? null) : null;
}

interface Locals {
  keyHolder?: KeyHolder;
}

/** Who sent the request that this answers; null: nobody that is known. */
export function keyHolderOf(response: Response): KeyHolder | null {
  return (response.locals as Locals).keyHolder ?? null;
}

/**
 * Lets through whoever holds a key with the scope.
 * @throws {AppError} UNAUTHENTICATED without a key, FORBIDDEN with one that does not allow it.
 */
export function requireScope(holder: KeyHolder | null, scope: Scope): KeyHolder {
  if (holder === null) {
    throw new AppError(
      'UNAUTHENTICATED',
      `This needs a key with the scope '${scope}'.`,
      'Send it as the header `Authorization: Bearer KEY`. A local start keeps one in its data folder and says where; others are made with `npm run key`.',
    );
  }
  if (!holder.scopes.includes(scope)) {
    throw new AppError(
      'FORBIDDEN',
      `The key of '${holder.name}' does not have the scope '${scope}'.`,
      `It has: ${holder.scopes.join(', ')}. Ask whoever runs the server for one that allows this.`,
    );
  }
  return holder;
}

/** What stands behind `@Authorized('ledger')` on a field. */
export const authChecker: AuthChecker<Context, Scope> = ({ context }, scopes) => {
  for (const scope of scopes) requireScope(context.keyHolder, scope);
  return true;
};
