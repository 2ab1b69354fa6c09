import { useGetMany } from 'ra-core';

import type { Row } from '../data/row';
import { useFindResource } from '../description/context';
import type { Field } from '../description/types';
import { FieldValue } from '../fields/FieldValue';
import { rowTitle } from '../fields/rowTitle';

/** The value of one side; a target that was only just chosen is asked for its title. */
export function SideValue({ field, row }: { field: Field; row: Row }) {
  const findResource = useFindResource();
  const target = field.kind === 'toOne' ? findResource(field.target) : undefined;
  const id: unknown = row[field.name];
  const { data } = useGetMany<Row>(
    target?.name ?? '',
    { ids: [String(id)], meta: { fields: [] } },
    { enabled: target !== undefined && id !== null && id !== undefined },
  );
  const found = data?.find((each) => each?.id === id);
  if (target && found) return <bdi>{rowTitle(target, found)}</bdi>;
  return <FieldValue field={field} row={row} room="block" />;
}
