import type { Row } from './row';

/** The parts of JSON:API documents that we read. */
export interface Document {
  data?: ResourceObject | ResourceObject[] | null;
  included?: ResourceObject[];
  meta?: { page?: PageMeta; aggregates?: AggregateMeta[]; [member: string]: unknown };
  links?: Record<string, string | { href: string } | null>;
  errors?: ErrorObject[];
}

export interface PageMeta {
  total?: number;
  count?: string;
  /** There are more than `total` rows. */
  more?: boolean;
}

export interface AggregateMeta {
  group: NamedValue[];
  values: NamedValue[];
}

export interface NamedValue {
  /** As it was asked for: `sum(total)`. */
  name: string;
  value: unknown;
}

export interface Identifier {
  type: string;
  id: string;
}

export interface ResourceObject extends Identifier {
  attributes?: Record<string, unknown>;
  relationships?: Record<string, { data?: Identifier | Identifier[] | null }>;
  meta?: { version?: string | number; unreadable?: Record<string, string>; [member: string]: unknown };
}

export interface ErrorObject {
  status?: string;
  code?: string;
  title?: string;
  detail?: string;
  source?: { pointer?: string; parameter?: string; header?: string };
  meta?: Record<string, unknown>;
}

/** The rows of a document, each with the targets that came along. */
export function rowsOf(document: Document): Row[] {
  const data = document.data ?? [];
  const included = new Map((document.included ?? []).map((each) => [keyOf(each), each]));
  const primary = Array.isArray(data) ? data : [data];
  // A target may be among the rows themselves, where a resource refers to itself.
  primary.forEach((each) => included.set(keyOf(each), each));
  return primary.map((each) => withRelated(each, included));
}

/** The only row of a document. */
export function rowOf(document: Document): Row {
  const row = rowsOf(document)[0];
  if (row === undefined) throw new Error('The server answered without a row');
  return row;
}

function withRelated(resource: ResourceObject, included: Map<string, ResourceObject>): Row {
  const row = plainRow(resource);
  const related: Record<string, Row> = {};
  for (const [name, relationship] of Object.entries(resource.relationships ?? {})) {
    const target = relationship.data;
    if (target && !Array.isArray(target)) {
      const found = included.get(keyOf(target));
      related[name] = found ? plainRow(found) : { id: target.id };
    }
  }
  row.$related = related;
  return row;
}

function plainRow(resource: ResourceObject): Row {
  const row: Row = { ...resource.attributes, id: resource.id };
  for (const [name, relationship] of Object.entries(resource.relationships ?? {})) {
    const target = relationship.data;
    if (target !== undefined && !Array.isArray(target)) row[name] = target === null ? null : target.id;
  }
  const unreadable = resource.meta?.unreadable;
  if (unreadable !== undefined) Object.assign(row, unreadable, { $unreadable: unreadable });
  const version = resource.meta?.version;
  if (version !== undefined) row.$version = String(version);
  return row;
}

function keyOf({ type, id }: Identifier): string {
  return `${type}\u0000${id}`;
}
