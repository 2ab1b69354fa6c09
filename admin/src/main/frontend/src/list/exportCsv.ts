import type { SortPayload } from 'ra-core';

import { keyOf } from '../data/id';
import type { CoppiceProvider } from '../data/provider';
import type { Row } from '../data/row';
import type { Field, Resource } from '../description/types';
import { rowTitle } from '../fields/rowTitle';
import { save } from '../parts/save';
import { csvOf } from './csv';
import { isExported } from './exportFields';

interface Asked {
  provider: CoppiceProvider;
  resource: Resource;
  fields: Field[];
  filter: object;
  sort: SortPayload;
  findResource: (name: string) => Resource | undefined;
}

const PAGE = 1000;
/** What a browser can hold; a greater file comes from the API itself. */
export const MOST = 100_000;

/** All rows that the filters let through, page by page, as a file for spreadsheets. Says whether that were not too many. */
export async function exportCsv({ provider, resource, fields, filter, sort, findResource }: Asked): Promise<boolean> {
  const columns = fields.some((field) => field.name === 'id') ? fields : [null, ...fields];
  const lines = [columns.map((field) => field?.name ?? 'id')];
  let isWhole = false;
  for (let page = 1; !isWhole && (page - 1) * PAGE < MOST; page++) {
    const answer = await provider.getList<Row>(resource.name, { pagination: { page, perPage: PAGE }, sort, filter, meta: { fields, count: 'none' } });
    lines.push(...answer.data.map((row) => columns.map((field) => (field === null ? row.id : cell(row, field, findResource)))));
    isWhole = answer.total === undefined ? !answer.pageInfo?.hasNextPage : page * PAGE >= answer.total;
  }
  save(`${resource.name}.csv`, 'text/csv', `\uFEFF${csvOf(lines)}`);
  return isWhole;
}

/** Values as the API has them, so that they can be imported again; targets by their title. */
function cell(row: Row, field: Field, findResource: Asked['findResource']): string {
  const value: unknown = field.name === 'id' ? keyOf(row.id) : row[field.name];
  if (value === null || value === undefined || !isExported(field, row)) return '';
  if (field.kind === 'toOne') {
    const related = row.$related?.[field.name];
    return related ? rowTitle(findResource(field.target), related) : String(value);
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
