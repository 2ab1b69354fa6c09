import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import NativeSelect from '@mui/material/NativeSelect';
import { useListContext, useTranslate } from 'ra-core';

import { isSortable, sortPath } from '../data/view';
import { useFindResource } from '../description/context';
import type { Field } from '../description/types';
import { IconAction } from '../parts/IconAction';
import { sortKeys } from './sort';

/** By what cards are sorted, which have no headers to click. */
export function SortChoice({ fields }: { fields: Field[] }) {
  const translate = useTranslate();
  const findResource = useFindResource();
  const { sort, setSort } = useListContext();
  const choices = fields.filter((field) => isSortable(field, findResource)).map((field) => ({ path: sortPath(field, findResource), field }));
  const [first] = sortKeys(sort);
  const chosen = choices.find(({ path, field }) => path === first?.path || field.name === first?.path);
  if (choices.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, color: 'text.secondary', fontSize: '0.8125rem', minWidth: 0 }}>
      <NativeSelect
        value={chosen?.path ?? ''}
        disableUnderline
        onChange={({ target }) => setSort({ field: target.value, order: 'ASC' })}
        inputProps={{ 'aria-label': translate('app.sortBy') }}
        sx={{ fontSize: 'inherit', color: 'inherit', minWidth: 0 }}
      >
        {!chosen && <option value="">{translate('app.sortBy')}</option>}
        {choices.map(({ path, field }) => (
          <option key={path} value={path}>
            {field.label}
          </option>
        ))}
      </NativeSelect>
      {chosen && (
        <IconAction
          label={translate('app.turnSort')}
          icon={first?.order === 'DESC' ? <DownIcon sx={{ fontSize: 16 }} /> : <UpIcon sx={{ fontSize: 16 }} />}
          onClick={() => setSort({ field: chosen.path, order: first?.order === 'DESC' ? 'ASC' : 'DESC' })}
        />
      )}
    </Box>
  );
}
