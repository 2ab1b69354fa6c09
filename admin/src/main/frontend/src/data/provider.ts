import type { DataProvider, GetListResult, RaRecord } from 'react-admin';

import type { CountPolicy, Field, Resource } from '../description/types';
import { isNeverShown } from '../showwhen/evaluate';
import { aggregates, type Aggregate, type AggregateRow } from './aggregates';
import { changeMany, createMany, deleteMany, type Versions } from './bulk';
import { changeObject, newObject } from './change';
import { rowOf, rowsOf, type Document } from './document';
import { filterParameters, type Filters } from './filter';
import type { Send } from './request';
import type { Row } from './row';
import { queryString, rowParameters, viewParameters, type Resources } from './view';

/** What pages may say about a request besides what react-admin does. */
export interface ViewMeta extends Record<string, unknown> {
  /** The fields that are shown; all of the list if nothing is said. */
  fields?: Field[];
  /** Where the search text is looked for; in the marked fields if nothing is said. */
  searched?: Field[];
  /** How rows are counted; as the description says if nothing is said. */
  count?: CountPolicy;
  /** Whether the rows tell their versions, by which several of them may be changed together. */
  versions?: boolean;
  /** One more filter, in RSQL. */
  where?: string | null;
  /** The rows of this relationship of one row, instead of all rows. */
  of?: { resource: string; id: string; relationship: string };
}

export interface CoppiceProvider extends DataProvider {
  createMany: (resource: string, rows: Partial<Row>[]) => Promise<void>;
  aggregate: (resource: string, asked: Aggregate, signal?: AbortSignal) => Promise<AggregateRow[]>;
}

interface BulkMeta {
  versions?: Versions;
}

interface ListParams {
  pagination?: { page: number; perPage: number };
  sort?: { field: string; order: string };
  filter?: unknown;
  meta?: unknown;
  signal?: AbortSignal;
}

/**
 * Speaks JSON:API for react-admin. Pessimistic: it answers when the server has. A change sends the fields that differ,
 * with the version that it is based on.
 */
export function dataProvider(send: Send, resources: Resources): CoppiceProvider {
  const known = (name: string): Resource => {
    const resource = resources(name);
    if (!resource) throw new Error(`The description has no resource '${name}'`);
    return resource;
  };

  const list = async (name: string, params: ListParams): Promise<GetListResult<Row>> => {
    const resource = known(name);
    const { fields, where, of, count = resource.count, searched: wanted, versions = false } = (params.meta ?? {}) as ViewMeta;
    const searched = (wanted ?? searchFields(resource)).flatMap((field) => searchPath(field, resources) ?? []);
    const { page, perPage } = params.pagination ?? { page: 1, perPage: resource.perPage };
    const parameters: [string, string][] = [
      ...filterParameters((params.filter ?? {}) as Filters, searched, where),
      ...(params.sort?.field ? [['sort', sortText(params.sort)] as [string, string]] : []),
      ...viewParameters(resource, fields ?? listFields(resource), resources),
      ['page[number]', String(page)],
      ['page[size]', String(perPage)],
      ...(count === 'exact' ? [] : [['Count', count] as [string, string]]),
      ...(versions ? [['Versions', 'all'] as [string, string]] : []),
    ];
    const path = of ? `/${of.resource}/${encodeURIComponent(of.id)}/${of.relationship}` : `/${name}`;
    const document = await send(path + queryString(parameters), { signal: params.signal });
    return listResult(document, page);
  };

  const one = async (name: string, id: unknown, signal?: AbortSignal): Promise<Row> => {
    const parameters = rowParameters(known(name), resources);
    return rowOf(await send(`${addressOf(name, id)}${queryString(parameters)}`, { signal }));
  };

  const provider = {
    supportAbortSignal: true,
    getList: list,
    getManyReference: list,
    getOne: async (name: string, { id, signal }: { id: unknown; signal?: AbortSignal }) => ({
      data: await one(name, id, signal),
    }),
    getMany: async (name: string, { ids, meta, signal }: { ids: unknown[]; meta?: ViewMeta; signal?: AbortSignal }) => ({
      data: (
        await list(name, {
          filter: { id: { in: ids.map(String) } },
          pagination: { page: 1, perPage: Math.max(ids.length, 1) },
          meta: { ...meta, count: 'none' },
          ...(signal && { signal }),
        })
      ).data,
    }),
    create: async (name: string, { data }: { data: Partial<Row> }) => {
      const resource = known(name);
      const document = await send(`/${name}${queryString(rowParameters(resource, resources))}`, {
        method: 'POST',
        body: { data: newObject(resource, data) },
      });
      return { data: rowOf(document) };
    },
    update: async (name: string, params: { id: unknown; data: Partial<Row>; previousData: RaRecord }) => {
      const resource = known(name);
      const before = params.previousData as Row;
      const change = changeObject(resource, before, params.data);
      if (change === null) return { data: before };
      const document = await send(`${addressOf(name, params.id)}${queryString(rowParameters(resource, resources))}`, {
        method: 'PATCH',
        body: { data: change },
        version: before.$version,
      });
      return { data: document.data ? rowOf(document) : await one(name, params.id) };
    },
    updateMany: async (name: string, { ids, data, meta }: { ids: unknown[]; data: Partial<Row>; meta?: BulkMeta }) => ({
      data: await changeMany(send, known(name), ids.map(String), data, meta?.versions ?? {}),
    }),
    delete: async (name: string, { id, previousData }: { id: unknown; previousData?: RaRecord }) => {
      const before = previousData as Row | undefined;
      await send(addressOf(name, id), { method: 'DELETE', version: before?.$version });
      return { data: before ?? { id: String(id) } };
    },
    deleteMany: async (name: string, { ids, meta }: { ids: unknown[]; meta?: BulkMeta }) => ({
      data: await deleteMany(send, name, ids.map(String), meta?.versions ?? {}),
    }),
    createMany: (name: string, rows: Partial<Row>[]) => createMany(send, known(name), rows),
    aggregate: (name: string, asked: Aggregate, signal?: AbortSignal) => aggregates(send, name, asked, signal),
  };
  // Rows are typed here; react-admin lets each caller name a type of its own.
  return provider as unknown as CoppiceProvider;
}

export function addressOf(name: string, id: unknown): string {
  return `/${name}/${encodeURIComponent(String(id))}`;
}

/** The fields that the search box looks into. */
export function searchFields(resource: Resource): Field[] {
  return resource.attributes.filter((field) => field.search);
}

/** The fields that a list has columns for. */
export function listFields(resource: Resource): Field[] {
  return resource.attributes.filter((field) => !field.hidden.includes('list') && !isNeverShown(field.showWhen, 'list'));
}

/** A text; of a to-one the title, if that is one. */
function searchPath(field: Field, resources: Resources): string | null {
  if (field.kind === 'attribute') return field.name;
  const target = resources(field.target);
  const title = target?.attributes.find((each) => each.name === target.title);
  return title?.kind === 'attribute' && title.type === 'text' ? `${field.name}.${title.name}` : null;
}

function sortText({ field, order }: { field: string; order: string }): string {
  return order === 'DESC' ? `-${field}` : field;
}

function listResult(document: Document, page: number): GetListResult<Row> {
  const { total, more, count } = document.meta?.page ?? {};
  const next = document.links?.['next'];
  return {
    data: rowsOf(document),
    ...(total !== undefined && !more && { total }),
    ...((total === undefined || more) && {
      pageInfo: { hasNextPage: next !== undefined && next !== null, hasPreviousPage: page > 1 },
    }),
    meta: { total, more: more ?? false, count: count ?? (total === undefined ? 'none' : 'exact') },
  };
}
