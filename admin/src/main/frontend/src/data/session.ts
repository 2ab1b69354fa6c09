import type { ErrorObject } from './document';
import { Refusal } from './problems';

/** Where Spring Security keeps what it wants to see again with each change, if the owner lets it. */
const TOKEN = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/;

const NOT_LOGGED_IN: ErrorObject = { status: '401', code: 'unauthorized', title: 'Authentication required', detail: 'You are not logged in' };

const listeners = new Set<() => void>();
let logInIsNeeded = false;
let tokenIsWanted = false;

/** What a request says besides what it is about: that no page asked for it, and what only our own pages can know. */
export function sessionHeaders(method: string): Record<string, string> {
  const token = method === 'GET' ? undefined : TOKEN.exec(globalThis.document?.cookie ?? '')?.[1];
  return {
    'X-Requested-With': 'XMLHttpRequest',
    ...(token !== undefined && { 'X-XSRF-TOKEN': decodeURIComponent(token) }),
  };
}

/** Fails where the server wants to know first who asks: it says so, or leads to its own page for that. */
export function checkLoggedIn(answer: Response): void {
  const ledElsewhere = answer.redirected && (answer.headers.get('Content-Type') ?? '').startsWith('text/html');
  const needed = answer.status === 401 || ledElsewhere;
  if (needed) tokenIsWanted = wantsToken(answer);
  tell(needed);
  if (needed) throw new Refusal(401, [NOT_LOGGED_IN]);
}

/** A log-in on another host cannot be followed from here: all that a request is told is that it failed. */
export async function checkNotLedAway(address: string): Promise<void> {
  const answer = await ask(address, 'GET');
  if (answer?.type !== 'opaqueredirect') return;
  tell(true);
  throw new Refusal(401, [NOT_LOGGED_IN]);
}

function tell(needed: boolean): void {
  if (needed === logInIsNeeded) return;
  logInIsNeeded = needed;
  listeners.forEach((listener) => listener());
}

function wantsToken(answer: Response): boolean {
  return answer.status === 401 && /^bearer\b/i.test(answer.headers.get('WWW-Authenticate') ?? '');
}

/** Whether the last answer was that one has to log in; and the way to hear when that changes. */
export const session = {
  needsLogIn: () => logInIsNeeded,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

/** Where people log in, as the server says in the page; null where it does not know. */
export function logInAddress(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name="log-in"]')?.content || null;
}

/** Whether people get in by a page; or not, because the API takes tokens of programs, or because there is no such page. */
export type WayIn = 'page' | 'tokens' | 'none';

/** Looks at the page to log in, before anybody is led to it. */
export async function wayIn(address: string | null): Promise<WayIn> {
  if (address === null) return tokenIsWanted ? 'tokens' : 'page';
  if (!isOurs(address)) return 'page';
  const answer = await ask(address, 'GET');
  if (answer === null || answer.ok || answer.type === 'opaqueredirect') return 'page';
  if (tokenIsWanted || wantsToken(answer)) return 'tokens';
  return answer.status === 403 || answer.status === 404 ? 'none' : 'page';
}

/** Where to go once the log-in has ended; or why it has not. */
export type LoggedOut = { to: string } | { refusedWith: number };

/** Ends the log-in. A server that takes nothing at the address, or another one, has a page for it there. */
export async function logOut(address: string, logIn: string | null): Promise<LoggedOut> {
  if (!isOurs(address)) return { to: address };
  const answer = await ask(address, 'POST');
  if (answer?.status === 405) return { to: address };
  const hasEnded = answer !== null && (answer.ok || answer.type === 'opaqueredirect' || answer.status === 401);
  return hasEnded ? { to: logIn ?? document.baseURI } : { refusedWith: answer?.status ?? 0 };
}

/** The page's policy lets it ask no other server. */
function isOurs(address: string): boolean {
  return new URL(address, document.baseURI).origin === new URL(document.baseURI).origin;
}

/** Goes nowhere, wherever the answer leads; null if none comes. */
async function ask(address: string, method: 'GET' | 'POST'): Promise<Response | null> {
  try {
    return await fetch(address, { method, headers: sessionHeaders(method), redirect: 'manual', cache: 'no-store' });
  } catch {
    return null;
  }
}
