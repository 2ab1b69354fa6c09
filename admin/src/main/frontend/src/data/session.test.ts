import { afterEach, beforeEach, expect, test } from 'vitest';

import { Refusal } from './problems';
import { sender } from './request';
import { logOut, session, wayIn, type LoggedOut } from './session';

const realFetch = globalThis.fetch;
const send = sender('http://api');

let sent = new Headers();
let answer = new Response('{}');

beforeEach(() => {
  globalThis.fetch = (_, options) => {
    sent = new Headers(options?.headers);
    return Promise.resolve(answer);
  };
});

afterEach(() => {
  globalThis.fetch = realFetch;
  Reflect.deleteProperty(globalThis, 'document');
});

const withCookie = (cookie: string) => Object.defineProperty(globalThis, 'document', { value: { cookie }, configurable: true });

test('a change shows the token that the server left in a cookie', async () => {
  withCookie('a=1; XSRF-TOKEN=x%3Dy; NOT-XSRF-TOKEN=z');
  answer = new Response('{}');

  await send('/orders', { method: 'POST', body: {} });

  expect(sent.get('X-XSRF-TOKEN')).toBe('x=y');
  expect(sent.get('X-Requested-With')).toBe('XMLHttpRequest');
});

test('without such a cookie there is no token', async () => {
  withCookie('NOT-XSRF-TOKEN=z');
  answer = new Response('{}');

  await send('/orders/1', { method: 'DELETE' });

  expect(sent.has('X-XSRF-TOKEN')).toBe(false);
});

test('a refusal for want of a log-in is told until an answer comes', async () => {
  const heard: boolean[] = [];
  const forget = session.subscribe(() => heard.push(session.needsLogIn()));
  answer = new Response('', { status: 401 });
  await expect(send('/orders')).rejects.toThrow(Refusal);
  await expect(send('/orders')).rejects.toMatchObject({ status: 401, message: 'You are not logged in' });
  answer = new Response('{}');
  await send('/orders');
  forget();

  expect(heard).toEqual([true, false]);
});

test('a page for people in place of an answer means that one has to log in', async () => {
  answer = new Response('<html>', { headers: { 'Content-Type': 'text/html;charset=UTF-8' } });
  Object.defineProperty(answer, 'redirected', { value: true });

  await expect(send('/orders')).rejects.toMatchObject({ status: 401 });
});

test('a log-in on another host, to which no request can follow, is a log-in, too', async () => {
  answer = new Response('{}');
  await send('/orders');
  const heard: boolean[] = [];
  const forget = session.subscribe(() => heard.push(session.needsLogIn()));
  globalThis.fetch = (_, options) => (options?.redirect === 'manual' ? Promise.resolve(ledAway()) : Promise.reject(new TypeError('Failed to fetch')));

  await expect(send('/orders')).rejects.toMatchObject({ status: 401 });
  forget();
  expect(heard).toEqual([true]);
});

test('a server that does not answer is not taken for one that wants a log-in', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));

  await expect(send('/orders')).rejects.toMatchObject({ status: 0, message: 'The server cannot be reached' });
});

/** As browsers have an answer that leads elsewhere, when they are told not to go there. */
function ledAway(): Response {
  const led = new Response(null);
  Object.defineProperties(led, { type: { value: 'opaqueredirect' }, status: { value: 0 }, ok: { value: false } });
  return led;
}

const inPage = () => Object.defineProperty(globalThis, 'document', { value: { cookie: 'XSRF-TOKEN=t', baseURI: 'http://shop/crm/admin/' }, configurable: true });

test.each<[number, string | null, string]>([
  [200, null, 'page'],
  [401, 'Basic realm="shop"', 'page'],
  [401, 'Bearer', 'tokens'],
  [403, null, 'none'],
  [404, null, 'none'],
  [503, null, 'page'],
])('a page to log in that answers %d %s is the way in: %s', async (status, challenge, way) => {
  inPage();
  answer = new Response('', { status: 401 });
  await send('/').catch(() => null);
  answer = new Response('', { status, ...(challenge !== null && { headers: { 'WWW-Authenticate': challenge } }) });

  expect(await wayIn('/crm/login')).toBe(way);
});

test('where the API wants tokens, a page to log in that does not exist is not looked for elsewhere', async () => {
  inPage();
  answer = new Response('', { status: 401, headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' } });
  await expect(send('/orders')).rejects.toMatchObject({ status: 401 });
  answer = new Response('', { status: 404 });
  expect(await wayIn('/crm/login')).toBe('tokens');
  expect(await wayIn(null)).toBe('tokens');
  answer = new Response('<html>');
  expect(await wayIn('/crm/login')).toBe('page');
});

test('another host is not asked', async () => {
  inPage();
  globalThis.fetch = () => Promise.reject(new TypeError('the policy'));

  expect(await wayIn('https://door.example/')).toBe('page');
  expect(await logOut('https://door.example/bye', '/login')).toEqual({ to: 'https://door.example/bye' });
});

test.each<[() => Response, LoggedOut]>([
  [ledAway, { to: '/login' }],
  [() => new Response(null, { status: 204 }), { to: '/login' }],
  [() => new Response('', { status: 401 }), { to: '/login' }],
  [() => new Response('', { status: 405 }), { to: '/bye' }],
  [() => new Response('', { status: 403 }), { refusedWith: 403 }],
  [() => new Response('', { status: 404 }), { refusedWith: 404 }],
])('logging out at %o ends in %o', async (made, ended) => {
  inPage();
  answer = made();

  expect(await logOut('/bye', '/login')).toEqual(ended);
  expect(sent.get('X-XSRF-TOKEN')).toBe('t');
});
