import type { ErrorObject } from './document';
import { Refusal } from './problems';

/** Where Spring Security keeps what it wants to see again with each change, if the owner lets it. */
const TOKEN = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/;

const NOT_LOGGED_IN: ErrorObject = { status: '401', code: 'unauthorized', title: 'Authentication required', detail: 'You are not logged in' };

const listeners = new Set<() => void>();
let logInIsNeeded = false;

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
  if (needed !== logInIsNeeded) {
    logInIsNeeded = needed;
    listeners.forEach((listener) => listener());
  }
  if (needed) throw new Refusal(401, [NOT_LOGGED_IN]);
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
