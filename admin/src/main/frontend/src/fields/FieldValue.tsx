import { useFindResource } from '../description/context';
import type { Field } from '../description/types';
import { keyOf } from '../data/id';
import { unreadableText, type Row } from '../data/row';
import { isShown } from '../showwhen/evaluate';
import { AttributeValue } from './AttributeValue';
import { RowLink } from './RowLink';
import { Nothing } from './Nothing';
import { Unreadable } from './Unreadable';

interface Props {
  field: Field;
  row: Row;
  /** In a list there is one line for each value; a page about one row has room. */
  room: 'line' | 'block';
}

/** The value of a field of a row: an attribute by its type and format, a to-one as a link. */
export function FieldValue({ field, row, room }: Props) {
  const findResource = useFindResource();
  // In a line, the other values of the column tell that this one is left out.
  if (room === 'line' && !isShown(field.showWhen, row, 'list')) return null;
  if (field.kind === 'attribute') {
    const stored = unreadableText(row, field.name);
    if (stored !== undefined && field.format !== 'password') return <Unreadable text={stored} />;
    const value: unknown = field.name === 'id' ? keyOf(row.id) : row[field.name];
    return <AttributeValue attribute={field} value={value} room={room} />;
  }
  const id: unknown = row[field.name];
  if (id === null || id === undefined) return <Nothing />;
  const related = row.$related?.[field.name] ?? { id: String(id) };
  return <RowLink resource={findResource(field.target)} row={related} />;
}
