import type { Document, ErrorObject } from './document';
import { Refusal } from './problems';
import { checkLoggedIn, checkNotLedAway, sessionHeaders } from './session';

export const MEDIA_TYPE = 'application/vnd.api+json';

export interface Request {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** The version that the change is based on. */
  version?: string | undefined;
  signal?: AbortSignal | undefined;
  type?: string;
  /** What an endpoint of the owner's says when it went well is no document. */
  isOwn?: boolean;
}

/** Sends requests below one address. */
export type Send = (path: string, request?: Request) => Promise<Document>;

/** Answers are never kept by the browser; the lists on screen are as new as the last request. */
export function sender(api: string): Send {
  return async (path, { method = 'GET', body, version, signal, type = MEDIA_TYPE, isOwn = false } = {}) => {
    const headers = new Headers({ Accept: type, ...sessionHeaders(method) });
    if (body !== undefined) headers.set('Content-Type', type);
    if (version !== undefined) headers.set('If-Match', `"${version}"`);
    const answer = await reach(api + path, {
      method,
      headers,
      cache: 'no-store',
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    });
    checkLoggedIn(answer);
    if (isOwn && answer.ok) return {};
    const document = await read(answer);
    if (!answer.ok) throw new Refusal(answer.status, document.errors ?? [], isOwn);
    return withVersion(document, answer);
  };
}

/** The answer, whatever it says; without one, it is said that there is none: browsers have each their own words for it. */
async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (trouble) {
    if (!(trouble instanceof TypeError)) throw trouble;
    await checkNotLedAway(address);
    throw new Refusal(0, [{ code: 'unreachable', detail: 'The server cannot be reached' }]);
  }
}

async function read(answer: Response): Promise<Document> {
  const text = await answer.text();
  if (text === '') return {};
  try {
    return JSON.parse(text) as Document;
  } catch {
    const problem: ErrorObject = { detail: `The server answered ${answer.status} with something that is not JSON` };
    throw new Refusal(answer.status, [problem]);
  }
}

/** A single row tells its version in the header; the row itself may not. */
function withVersion(document: Document, answer: Response): Document {
  const tag = /^(?:W\/)?"(.*)"$/.exec(answer.headers.get('ETag') ?? '')?.[1];
  const { data } = document;
  if (tag === undefined || !data || Array.isArray(data) || data.meta?.version !== undefined) return document;
  return { ...document, data: { ...data, meta: { ...data.meta, version: tag } } };
}
