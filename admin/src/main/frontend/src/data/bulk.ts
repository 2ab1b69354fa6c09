import type { Resource } from '../description/types';
import { objectWith } from './change';
import type { Document } from './document';
import { Refusal } from './problems';
import type { Send } from './request';
import type { Row } from './row';

const ATOMIC = 'application/vnd.api+json; ext="https://jsonapi.org/ext/atomic"';

/** Deletes all of these rows or none. */
export async function deleteMany(send: Send, type: string, ids: string[]): Promise<string[]> {
  await atomic(
    send,
    ids.map((id) => ({ op: 'remove', ref: { type, id } })),
  );
  return ids;
}

/** Gives the same values to all of these rows or to none. */
export async function changeMany(send: Send, resource: Resource, ids: string[], values: Partial<Row>): Promise<string[]> {
  await atomic(
    send,
    ids.map((id) => ({ op: 'update', data: objectWith(resource, id, values) })),
  );
  return ids;
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
