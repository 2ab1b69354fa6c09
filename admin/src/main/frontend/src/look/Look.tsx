import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import rtlPlugin from '@mui/stylis-plugin-rtl';
import { useLocale, useStore } from 'ra-core';
import { useEffect, useMemo, type ReactNode } from 'react';
import { prefixer } from 'stylis';

import { useDescription } from '../description/context';
import { directionOf } from '../i18n/provider';
import { themeOf } from './theme';

export type Mode = 'light' | 'dark' | 'system';

/** Whether it is light or dark: what was chosen here, what the description says, or what the system has. */
export function useMode(): [Mode, (mode: Mode) => void] {
  const { theme } = useDescription();
  return useStore<Mode>('mode', theme?.mode ?? 'system');
}

/** Colours, sizes and direction of all pages. Styles carry the nonce of the page, because the browser refuses others. */
export function Look({ children }: { children: ReactNode }) {
  const { theme: chosen } = useDescription();
  const locale = useLocale() ?? 'en';
  const direction = directionOf(locale);
  const [mode] = useMode();
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const shown = mode === 'system' ? (prefersDark ? 'dark' : 'light') : mode;
  const theme = useMemo(() => themeOf(shown, chosen?.primary ?? null, direction), [shown, chosen, direction]);
  const cache = useMemo(() => styleCache(direction), [direction]);

  useEffect(() => {
    document.documentElement.dir = direction;
    document.documentElement.lang = locale;
    document.documentElement.style.colorScheme = shown;
  }, [direction, locale, shown]);

  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme}>
        <CssBaseline />
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
}

function styleCache(direction: 'ltr' | 'rtl') {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content;
  return createCache({
    key: direction,
    ...(nonce && { nonce }),
    prepend: true,
    stylisPlugins: direction === 'rtl' ? [prefixer, rtlPlugin] : [prefixer],
  });
}
