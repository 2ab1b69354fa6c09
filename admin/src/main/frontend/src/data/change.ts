import type { Field, Resource } from '../description/types';
import type { ResourceObject } from './document';
import { idOf } from './id';
import type { Row } from './row';

/** The fields whose value differs, by name. */
export function changedFields(fields: Field[], before: Partial<Row>, after: Partial<Row>): Field[] {
  return fields.filter((field) => field.name in after && !isSame(before[field.name], after[field.name]));
}

/** Nothing, null and the empty text of an input are the same. */
export function isSame(one: unknown, other: unknown): boolean {
  const first = one === undefined || one === '' ? null : one;
  const second = other === undefined || other === '' ? null : other;
  if (first === second) return true;
  if (typeof first !== 'object' || typeof second !== 'object') return false;
  return JSON.stringify(first) === JSON.stringify(second);
}

/** What is sent to create a row: all fields that have a value and may be written. */
export function newObject(resource: Resource, row: Partial<Row>): Omit<ResourceObject, 'id'> & { id?: string } {
  const written = resource.attributes.filter(
    (field) => field.readOnly !== 'always' && !isSame(row[field.name], null) && field.name !== 'id',
  );
  const object = members(resource.name, written, row);
  return resource.key.given === 'client' && row.id ? { ...object, id: idOf(resource, String(row.id)) } : object;
}

/** What is sent to change a row: the fields that differ, nothing else; null if none does. */
export function changeObject(resource: Resource, before: Row, after: Partial<Row>): ResourceObject | null {
  const writable = resource.attributes.filter((field) => field.readOnly === 'never' && field.name !== 'id');
  const changed = changedFields(writable, before, after);
  return changed.length === 0 ? null : { ...members(resource.name, changed, after), id: before.id };
}

/** What is sent to give a row exactly these values, empty ones included. */
export function objectWith(resource: Resource, id: string, values: Partial<Row>): ResourceObject {
  const given = resource.attributes.filter((field) => field.readOnly === 'never' && field.name in values);
  return { ...members(resource.name, given, values), id };
}

function members(type: string, fields: Field[], row: Partial<Row>) {
  const attributes: Record<string, unknown> = {};
  const relationships: NonNullable<ResourceObject['relationships']> = {};
  for (const field of fields) {
    const value: unknown = row[field.name];
    const given = value === undefined || value === '' ? null : value;
    if (field.kind === 'attribute') attributes[field.name] = given;
    else relationships[field.name] = { data: given === null ? null : { type: field.target, id: String(given) } };
  }
  return {
    type,
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(Object.keys(relationships).length > 0 && { relationships }),
  };
}
