import EditIcon from '@mui/icons-material/EditOutlined';
import IconButton from '@mui/material/IconButton';
import { useTranslate } from 'ra-core';

import type { Row } from '../data/row';
import type { Field, Resource } from '../description/types';
import { isShown } from '../showwhen/evaluate';

export interface EditedCell {
  row: Row;
  field: Field;
  anchor: HTMLElement;
}

interface Props {
  resource: Resource;
  row: Row;
  field: Field;
  onEdit: (anchor: HTMLElement) => void;
}

/** Changes one value where it stands. Not in the way of the Tab key: the arrow keys lead to it, see `cellKeys`. */
export function CellEdit({ resource, row, field, onEdit }: Props) {
  const translate = useTranslate();
  if (!resource.edit || field.readOnly !== 'never' || field.hidden.includes('edit') || field.name === 'id') return null;
  if (!isShown(field.showWhen, row, 'list')) return null;
  return (
    <IconButton
      className="cellEdit"
      tabIndex={-1}
      aria-label={`${translate('app.edit')}: ${field.label}`}
      onClick={(event) => onEdit(event.currentTarget.parentElement ?? event.currentTarget)}
    >
      <EditIcon sx={{ fontSize: 15 }} />
    </IconButton>
  );
}
