import type { Resource } from '../description/types';
import { newObject, objectWith } from './change';
import type { Document } from './document';
import { Refusal } from './problems';
import type { Send } from './request';
import type { Row } from './row';

/** The versions that a change is based on, by id, as far as the list knows them. */
export type Versions = Record<string, string | undefined>;

const ATOMIC = 'application/vnd.api+json;ext="https://jsonapi.org/ext/atomic"';

/** Creates all of these rows or none. */
export async function createMany(send: Send, resource: Resource, rows: Partial<Row>[]): Promise<void> {
  await atomic(
    send,
    rows.map((row) => ({ op: 'add', data: newObject(resource, row) })),
  );
}

/** Deletes all of these rows or none. */
export async function deleteMany(send: Send, type: string, ids: string[], versions: Versions): Promise<string[]> {
  await atomic(
    send,
    ids.map((id) => ({ op: 'remove', ref: { type, id }, ...metaOf(versions[id]) })),
  );
  return ids;
}

/** Gives the same values to all of these rows or to none. */
export async function changeMany(
  send: Send,
  resource: Resource,
  ids: string[],
  values: Partial<Row>,
  versions: Versions,
): Promise<string[]> {
  await atomic(
    send,
    ids.map((id) => ({ op: 'update', data: { ...objectWith(resource, id, values), ...metaOf(versions[id]) } })),
  );
  return ids;
}

function metaOf(version: string | undefined) {
  return version === undefined ? {} : { meta: { version } };
}

function atomic(send: Send, operations: object[]): Promise<Document> {
  if (operations.length === 0) return Promise.resolve({});
  return send('/operations', { method: 'POST', type: ATOMIC, body: { 'atomic:operations': operations } });
}

/** Which of the rows a refused bulk change stumbled over. */
export function stumbledOver(trouble: unknown, ids: string[]): string | null {
  if (!(trouble instanceof Refusal)) return null;
  const place = /^\/atomic:operations\/(\d+)/.exec(trouble.problems[0]?.source?.pointer ?? '')?.[1];
  return place === undefined ? null : (ids[Number(place)] ?? null);
}
