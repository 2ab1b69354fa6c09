import FirstIcon from '@mui/icons-material/FirstPage';
import LastIcon from '@mui/icons-material/LastPage';
import NextIcon from '@mui/icons-material/NavigateNext';
import PreviousIcon from '@mui/icons-material/NavigateBefore';
import Box from '@mui/material/Box';
import NativeSelect from '@mui/material/NativeSelect';
import { useListContext, useLocale, useTranslate } from 'ra-core';

import { numberFormat } from '../fields/formatters';
import { IconAction } from '../parts/IconAction';

const SIZES = [10, 25, 50, 100];

/** Which rows these are, of how many if that is known, and the way to the others. */
export function Pager() {
  const translate = useTranslate();
  const list = useListContext();
  const { page, perPage, setPage, setPerPage, total, data, hasNextPage, hasPreviousPage } = list;
  const text = usePageText();
  if (!data || (data.length === 0 && page === 1)) return null;

  const last = total === undefined ? null : Math.max(1, Math.ceil(total / perPage));
  const mirrored = { fontSize: 20, transform: (theme: { direction: string }) => (theme.direction === 'rtl' ? 'scaleX(-1)' : 'none') };
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 0.5, px: 1.25, py: 0.5, borderTop: 1, borderColor: 'divider', fontSize: '0.8125rem', color: 'text.secondary' }}>
      <span role="status">{text}</span>
      <Box sx={{ flex: 1 }} />
      <NativeSelect
        value={perPage}
        disableUnderline
        onChange={(event) => setPerPage(Number(event.target.value))}
        inputProps={{ 'aria-label': translate('app.perPage') }}
        sx={{ fontSize: 'inherit', color: 'inherit', mr: 1, '& select': { py: 0 } }}
      >
        {[...new Set([...SIZES, perPage])].sort((a, b) => a - b).map((size) => (
          <option key={size} value={size}>
            {size}
          </option>
        ))}
      </NativeSelect>
      <IconAction label={translate('app.firstPage')} icon={<FirstIcon sx={mirrored} />} disabled={page === 1} onClick={() => setPage(1)} />
      <IconAction label={translate('app.previousPage')} icon={<PreviousIcon sx={mirrored} />} data-command="previous" disabled={!hasPreviousPage} onClick={() => setPage(page - 1)} />
      <IconAction label={translate('app.nextPage')} icon={<NextIcon sx={mirrored} />} data-command="next" disabled={!hasNextPage} onClick={() => setPage(page + 1)} />
      {last !== null && <IconAction label={translate('app.lastPage')} icon={<LastIcon sx={mirrored} />} disabled={page === last} onClick={() => setPage(last)} />}
    </Box>
  );
}

function usePageText(): string {
  const translate = useTranslate();
  const locale = useLocale() ?? 'en';
  const { page, perPage, data, total, meta } = useListContext();
  const number = numberFormat(locale, {});
  const from = number.format((page - 1) * perPage + 1);
  const to = number.format((page - 1) * perPage + (data?.length ?? 0));
  const { total: counted, more, count } = (meta ?? {}) as { total?: number; more?: boolean; count?: string };
  if (more && counted !== undefined) return translate('app.rowsOfMore', { from, to, total: number.format(counted) });
  if (total === undefined) return translate('app.rows', { from, to });
  return translate(count === 'estimated' ? 'app.rowsOfAbout' : 'app.rowsOf', { from, to, total: number.format(total) });
}
