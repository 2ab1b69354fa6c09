import type { Components, Theme } from '@mui/material/styles';

/** How the parts of Material UI look here. */
export function components({ palette }: Theme): Components<Theme> {
  const line = `1px solid ${palette.divider}`;
  return {
    MuiCssBaseline: {
      styleOverrides: {
        html: { fontSize: '16px' },
        body: { fontSize: '0.875rem', backgroundColor: palette.background.default },
        '*:focus-visible': { outline: `2px solid ${palette.primary.main}`, outlineOffset: 1 },
        '[tabindex="-1"]:focus-visible': { outline: 'none' },
        a: { color: palette.primary.main, textDecorationThickness: '1px', textUnderlineOffset: '2px' },
        '@media (prefers-reduced-motion: reduce)': { '*': { animation: 'none !important', transition: 'none !important' } },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: {
      defaultProps: { size: 'small', disableElevation: true },
      styleOverrides: {
        root: { minWidth: 0, paddingInline: 10, lineHeight: 1.6, whiteSpace: 'nowrap' },
        outlined: { borderColor: palette.divider, color: palette.text.primary, backgroundColor: palette.background.paper },
        text: { color: palette.text.primary },
      },
    },
    MuiIconButton: { defaultProps: { size: 'small' }, styleOverrides: { root: { borderRadius: 6 } } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiPopover: {
      defaultProps: { elevation: 0 },
      styleOverrides: { paper: { border: line, boxShadow: '0 6px 24px rgba(0, 0, 0, 0.14)' } },
    },
    MuiMenuItem: { styleOverrides: { root: { fontSize: '0.8125rem', minHeight: 32 } } },
    MuiListItemIcon: { styleOverrides: { root: { minWidth: 28 } } },
    MuiDialog: { styleOverrides: { paper: { border: line, boxShadow: '0 12px 48px rgba(0, 0, 0, 0.24)' } } },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: '1rem', fontWeight: 650, padding: '16px 20px 8px' } } },
    MuiDialogContent: { styleOverrides: { root: { padding: '8px 20px' } } },
    MuiDialogActions: { styleOverrides: { root: { padding: '12px 20px 16px' } } },
    MuiTextField: { defaultProps: { size: 'small', variant: 'outlined', fullWidth: true } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { fontSize: '0.875rem', backgroundColor: palette.background.paper },
        notchedOutline: { borderColor: palette.mode === 'light' ? '#c9cec5' : '#3b4338' },
        input: { '&&:not(textarea)': { paddingBlock: 8, height: '1.4375em', boxSizing: 'content-box' } },
      },
    },
    MuiInputLabel: { styleOverrides: { outlined: { '&:not(.MuiInputLabel-shrink)': { transform: 'translate(14px, 7px) scale(1)' } } } },
    MuiAutocomplete: {
      styleOverrides: {
        inputRoot: { '&&&&': { paddingBlock: 3 } },
        input: { '&&&&': { paddingBlock: 5, height: '1.4375em' } },
        paper: { border: line, boxShadow: '0 6px 24px rgba(0, 0, 0, 0.14)' },
      },
    },
    MuiFormHelperText: { styleOverrides: { root: { marginInline: 2, marginTop: 3 } } },
    MuiCheckbox: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 4 } } },
    MuiTabs: { styleOverrides: { root: { minHeight: 36 }, indicator: { height: 2 } } },
    MuiTab: { styleOverrides: { root: { minHeight: 36, minWidth: 0, padding: '6px 12px' } } },
    MuiChip: { defaultProps: { size: 'small' }, styleOverrides: { root: { borderRadius: 5, fontWeight: 500 } } },
    MuiTooltip: { defaultProps: { enterDelay: 400 }, styleOverrides: { tooltip: { fontSize: '0.75rem' } } },
    MuiAlert: { styleOverrides: { root: { fontSize: '0.8125rem', padding: '4px 12px', border: line } } },
  };
}
