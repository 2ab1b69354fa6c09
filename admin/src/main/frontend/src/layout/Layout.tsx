import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { useTranslate, type CoreLayoutProps } from 'ra-core';
import { Suspense, useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';

import { Shortcuts } from '../keyboard/Shortcuts';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { Failure } from './Failure';
import { LogInNotice } from './LogInNotice';
import { Menu } from './Menu';
import { TopBar } from './TopBar';
import { Waiting } from './Waiting';

const WIDTH = 232;

/** Menu at the side, page beside it; on a small screen the menu is behind a button. */
export function Layout({ children }: CoreLayoutProps) {
  const translate = useTranslate();
  const wide = useMediaQuery(useTheme().breakpoints.up('md'), { noSsr: true });
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  useEffect(() => setOpen(false), [pathname]);

  return (
    <Box sx={{ display: 'flex', minHeight: '100vh', flexDirection: wide ? 'row' : 'column' }}>
      <SkipLink label={translate('app.skip')} />
      {wide ? (
        <Box sx={{ width: WIDTH, flexShrink: 0, borderInlineEnd: 1, borderColor: 'divider' }}>
          <Box sx={{ position: 'sticky', top: 0, height: '100vh' }}>
            <Menu />
          </Box>
        </Box>
      ) : (
        <>
          <TopBar onMenu={() => setOpen(true)} />
          <Drawer open={open} onClose={() => setOpen(false)} slotProps={{ paper: { sx: { width: 272 } } }}>
            <Menu />
          </Drawer>
        </>
      )}
      <Box component="main" id="content" tabIndex={-1} sx={{ flex: 1, minWidth: 0, p: { xs: 1.5, sm: 3 }, outline: 'none !important' }}>
        <ErrorBoundary key={pathname} fallback={Failure}>
          <Suspense fallback={<Waiting />}>{children}</Suspense>
        </ErrorBoundary>
      </Box>
      <Shortcuts />
      <LogInNotice />
    </Box>
  );
}

/** For those who use the keyboard: past the menu at once. The address holds the page, so that no anchor can be used. */
function SkipLink({ label }: { label: string }) {
  return (
    <Box
      component="button"
      type="button"
      onClick={() => document.getElementById('content')?.focus()}
      sx={{ position: 'fixed', insetInlineStart: 8, top: -48, zIndex: 2000, p: 1, '&:focus': { top: 8 } }}
    >
      {label}
    </Box>
  );
}
