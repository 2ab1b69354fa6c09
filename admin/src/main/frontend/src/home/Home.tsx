import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';

import { ChartPanel } from '../charts/ChartPanel';
import { useDescription } from '../description/context';
import { ResourceIcon } from '../layout/ResourceIcon';
import Markdown from '../markdown/Markdown';
import { PageTitle } from '../parts/PageTitle';

/** What the app is about: the owner's words, the charts, and all resources. */
export default function Home() {
  const translate = useTranslate();
  const { title, database, home, charts, resources } = useDescription();
  const shown = resources.filter((each) => !each.hidden);
  return (
    <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 1200 }}>
      <PageTitle />
      <Box>
        {home === null && <Typography variant="h1">{title}</Typography>}
        <Typography variant="body2" color="text.secondary">
          {translate('app.welcome', { database, smart_count: shown.length })}
        </Typography>
      </Box>
      {home !== null && <Markdown text={home} />}
      {charts.length > 0 && (
        <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(auto-fill, minmax(360px, 1fr))' } }}>
          {charts.map((chart, index) => (
            <ChartPanel key={index} chart={chart} />
          ))}
        </Box>
      )}
      <Box>
        <Typography variant="h2" sx={{ mb: 1 }}>
          {translate('app.resources')}
        </Typography>
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))' }}>
          {shown.map((resource) => (
            <Box
              key={resource.name}
              component={Link}
              to={`/${resource.name}`}
              sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.25, py: 0.875, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', color: 'text.primary', textDecoration: 'none', minWidth: 0, '& svg': { fontSize: 18, color: 'text.secondary' }, '&:hover': { borderColor: 'primary.main' } }}
            >
              <ResourceIcon resource={resource} />
              <Box sx={{ minWidth: 0 }}>
                <Box sx={{ fontWeight: 550 }}>{resource.label}</Box>
                {resource.description && (
                  <Box sx={{ fontSize: '0.75rem', color: 'text.secondary', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{resource.description}</Box>
                )}
              </Box>
            </Box>
          ))}
        </Box>
      </Box>
    </Box>
  );
}
