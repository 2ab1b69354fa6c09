import Box from '@mui/material/Box';
import { alpha } from '@mui/material/styles';
import { useEffect, useRef, type ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router-dom';

interface Props {
  to: string;
  label: string;
  icon: ReactNode;
  exact?: boolean;
  count?: number;
}

/** One line of the menu; where one is, it is marked, and stays in sight in a long menu. */
export function MenuEntry({ to, label, icon, exact = false, count }: Props) {
  const link = useRef<HTMLAnchorElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    if (link.current?.classList.contains('active')) link.current.scrollIntoView({ block: 'nearest' });
  }, [pathname]);
  return (
    <Box
      component={NavLink}
      ref={link}
      to={to}
      end={exact}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 1,
        minHeight: 30,
        borderRadius: 1,
        color: 'text.primary',
        textDecoration: 'none',
        fontSize: '0.8438rem',
        '& svg': { fontSize: 18, color: 'text.secondary' },
        '&:hover': { bgcolor: 'action.hover' },
        '&.active': { bgcolor: ({ palette }) => alpha(palette.primary.main, 0.12), color: 'primary.main', fontWeight: 600 },
        '&.active svg': { color: 'primary.main' },
      }}
    >
      {icon}
      <Box component="span" sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {label}
      </Box>
      {count !== undefined && <Box component="span" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{count}</Box>}
    </Box>
  );
}
