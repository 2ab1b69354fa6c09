import Box from '@mui/material/Box';
import type { SortPayload } from 'ra-core';
import { Fragment, type ReactNode } from 'react';

import type { Row } from '../data/row';
import type { Field, Resource } from '../description/types';
import { FieldValue } from '../fields/FieldValue';
import { isRight } from './align';
import { onCellKey } from './cellKeys';
import { namingField, RowOpener } from './RowOpener';
import { HeadCell } from './HeadCell';
import { RowLead } from './RowLead';
import { tableStyle } from './tableStyle';

interface Props {
  resource: Resource;
  fields: Field[];
  rows: Row[];
  sort?: SortPayload | undefined;
  onSort?: ((sort: SortPayload) => void) | undefined;
  onOpen?: ((row: Row) => void) | undefined;
  /** In front of the column names, and of each row. */
  headLead?: ReactNode;
  rowLead?: ((row: Row) => ReactNode) | undefined;
  rowTail?: ((row: Row) => ReactNode) | undefined;
  /** What stands below a row while it is expanded; null if it is not. */
  below?: ((row: Row) => ReactNode) | undefined;
  isSelected?: ((row: Row) => boolean) | undefined;
  dim?: boolean;
  /** After the value of a cell, for those who point at it, or come to it by the arrow keys. */
  cellTail?: ((row: Row, field: Field) => ReactNode) | undefined;
}

/** Rows as lines of a table. Knows how they look, not where they come from. */
export function RowTable(props: Props) {
  const { resource, fields, rows, headLead, rowLead, rowTail, below, isSelected, dim = false } = props;
  const naming = props.onOpen ? namingField(resource, fields) : undefined;
  const width = fields.length + (rowLead ? 1 : 0) + (rowTail ? 1 : 0);
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Box component="table" sx={tableStyle(dim)} aria-busy={dim} aria-label={resource.label} onKeyDown={props.cellTail && onCellKey}>
        <thead>
          <tr>
            {rowLead && <RowLead head>{headLead}</RowLead>}
            {fields.map((field) => (
              <HeadCell key={field.name} field={field} sort={props.sort} onSort={props.onSort} />
            ))}
            {rowTail && <td />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.id}>
              <tr
                className={isSelected?.(row) ? 'selected' : undefined}
                onClick={props.onOpen && ((event) => isPlainClick(event.target) && props.onOpen?.(row))}
              >
                {rowLead && <RowLead>{rowLead(row)}</RowLead>}
                {fields.map((field) => (
                  <td key={field.name} className={isRight(field) ? 'right' : undefined}>
                    <div>
                      {field === naming ? <RowOpener resource={resource} row={row} field={field} /> : <FieldValue field={field} row={row} room="line" />}
                    </div>
                    {props.cellTail?.(row, field)}
                  </td>
                ))}
                {rowTail && <td className="tail">{rowTail(row)}</td>}
              </tr>
              {below?.(row) && (
                <tr className="below">
                  <td colSpan={width}>{below(row)}</td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

/** A click on a row opens it, unless it was meant for something in it or selects text. */
function isPlainClick(target: EventTarget): boolean {
  const onControl = (target as HTMLElement).closest('a, button, input, label') !== null;
  return !onControl && (window.getSelection()?.toString() ?? '') === '';
}
