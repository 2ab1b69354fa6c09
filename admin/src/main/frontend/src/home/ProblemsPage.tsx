import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';

import { useDescription } from '../description/context';
import { PageTitle } from '../parts/PageTitle';

/** What the server could not understand in the description, with the place to look at. */
export default function ProblemsPage() {
  const translate = useTranslate();
  const { problems } = useDescription();
  return (
    <Box sx={{ maxWidth: 880 }}>
      <PageTitle text={translate('app.problems')} />
      <Typography variant="h1">{translate('app.problems')}</Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
        {translate(problems.length > 0 ? 'app.problemsText' : 'app.noProblems')}
      </Typography>
      {problems.map((problem, index) => (
        <Box key={index} sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, bgcolor: 'background.paper', px: 1.5, py: 1, mb: 1 }}>
          <Box sx={{ fontFamily: 'monospace', fontSize: '0.75rem', color: 'text.secondary' }}>
            {problem.file}
            {problem.line !== null && `, ${translate('app.line', { line: problem.line })}`}
          </Box>
          <Box dir="auto" sx={{ fontWeight: 550 }}>{problem.message}</Box>
          {problem.remedy && <Box dir="auto" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{problem.remedy}</Box>}
        </Box>
      ))}
    </Box>
  );
}
