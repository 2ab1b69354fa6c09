import { afterEach, beforeEach, expect, test } from 'vitest';

import { Refusal } from './problems';
import { sender } from './request';
import { session } from './session';

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
