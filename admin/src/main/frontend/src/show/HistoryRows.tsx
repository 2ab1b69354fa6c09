import { useListController } from 'ra-core';

import { keyOf } from '../data/id';
import type { ViewMeta } from '../data/provider';
import type { Row } from '../data/row';
import { useResource } from '../description/context';
import type { History, Resource } from '../description/types';
import { sortKeys, sortOf } from '../list/sort';
import { PagedRows } from './PagedRows';

/** What became of a row, newest first. Only to be read. */
export function HistoryRows({ resource, row, history }: { resource: Resource; row: Row; history: History }) {
  const target = useResource(history.target);
  const fields = history.attributes;
  const where = history.row === null ? {} : { [history.row]: { eq: keyOf(row.id) } };
  const meta: ViewMeta = {
    fields,
    where: history.filter,
    ...(history.name !== null && { of: { resource: resource.name, id: row.id, relationship: history.name } }),
  };
  const list = useListController<Row>({
    resource: target.name,
    storeKey: `history.${resource.name}.${row.id}`,
    disableSyncWithLocation: true,
    disableAuthentication: true,
    perPage: 10,
    sort: sortOf(sortKeys({ field: history.sort, order: 'ASC' })),
    filter: where,
    queryOptions: { meta },
    exporter: false,
  });
  return <PagedRows list={list} target={target} fields={fields} />;
}
