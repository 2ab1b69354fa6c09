import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import Box from '@mui/material/Box';
import { lazy, Suspense } from 'react';
import { useTranslate } from 'ra-core';

const Markdown = lazy(() => import('../markdown/Markdown'));

/** Help of the description, folded until it is wanted. */
export function HelpText({ text }: { text: string }) {
  const translate = useTranslate();
  return (
    <Box component="details" sx={{ mt: 0.5, fontSize: '0.8125rem', color: 'text.secondary', '& summary': { cursor: 'pointer', width: 'fit-content' } }}>
      <summary>
        <HelpIcon sx={{ fontSize: 15, verticalAlign: '-2px', mr: 0.5 }} />
        {translate('app.help')}
      </summary>
      <Suspense>
        <Markdown text={text} />
      </Suspense>
    </Box>
  );
}
