import type { SxProps, Theme } from '@mui/material/styles';

/** Dense lines, one thin rule between them, long values cut. */
export function tableStyle(dim: boolean): SxProps<Theme> {
  return {
    width: '100%',
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: '0.8125rem',
    opacity: dim ? 0.6 : 1,
    '& th, & td': { height: 34, px: 1.25, py: 0, textAlign: 'start', borderBottom: 1, borderColor: 'divider', whiteSpace: 'nowrap' },
    '& th': { height: 32, fontWeight: 600, color: 'text.secondary', bgcolor: 'background.paper' },
    '& tr:not(.below) > td > div': { maxWidth: 320, overflow: 'hidden', textOverflow: 'ellipsis' },
    '& td.right, & th.right': { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
    '& td.lead': { width: '1%', pr: 0 },
    '& td.lead > div': { display: 'flex', alignItems: 'center', overflow: 'visible' },
    '& td.tail': { width: '1%', textAlign: 'end', pl: 0 },
    '& td': { position: 'relative' },
    '& td .cellEdit': { position: 'absolute', insetInlineEnd: 2, top: 5, opacity: 0, bgcolor: 'background.paper' },
    '& td:hover .cellEdit, & td .cellEdit:focus': { opacity: 1 },
    '& td .cellEdit:focus-visible': { outline: '2px solid', outlineColor: 'primary.main' },
    '& tbody tr:not(.below):hover': { bgcolor: 'action.hover' },
    '& tbody tr': { cursor: 'default' },
    '& tbody tr.selected': { bgcolor: 'action.selected' },
    '& tbody tr:last-of-type td': { borderBottom: 0 },
    '& tr.below > td': { whiteSpace: 'normal', py: 1.5, bgcolor: 'background.default' },
  };
}
