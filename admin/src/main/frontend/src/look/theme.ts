import { createTheme, type Theme } from '@mui/material/styles';

import { components } from './components';
import { paletteOf } from './palette';

const FONT =
  'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif';

/** Calm and dense: thin lines instead of shadows, small steps between sizes, one colour. */
export function themeOf(mode: 'light' | 'dark', primary: string | null, direction: 'ltr' | 'rtl'): Theme {
  const base = createTheme({
    direction,
    palette: paletteOf(mode, primary),
    shape: { borderRadius: 6 },
    spacing: 8,
    typography: {
      fontFamily: FONT,
      fontSize: 13,
      htmlFontSize: 16,
      h1: { fontSize: '1.25rem', fontWeight: 650, lineHeight: 1.3, letterSpacing: '-0.01em' },
      h2: { fontSize: '1rem', fontWeight: 650, lineHeight: 1.4 },
      h3: { fontSize: '0.875rem', fontWeight: 650, lineHeight: 1.4 },
      body1: { fontSize: '0.875rem', lineHeight: 1.5 },
      body2: { fontSize: '0.8125rem', lineHeight: 1.5 },
      caption: { fontSize: '0.75rem', lineHeight: 1.4 },
      button: { textTransform: 'none', fontWeight: 550, fontSize: '0.8125rem' },
    },
  });
  return createTheme(base, { components: components(base) });
}
