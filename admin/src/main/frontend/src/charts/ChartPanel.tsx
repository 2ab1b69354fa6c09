import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';

import type { AggregateRow } from '../data/aggregates';
import type { CoppiceProvider } from '../data/provider';
import { useFindResource } from '../description/context';
import type { ChartDescription } from '../description/types';
import { useTrouble } from '../i18n/trouble';
import { Waiting } from '../layout/Waiting';
import { BarChart } from './BarChart';
import { LineChart } from './LineChart';
import { PieChart } from './PieChart';
import { pointsOf, type Point } from './points';
import { useGroupName } from './useGroupName';

/** A chart of the description, with the numbers as a table for those who do not see it. */
export function ChartPanel({ chart }: { chart: ChartDescription }) {
  const translate = useTranslate();
  const words = useTrouble();
  const provider = useDataProvider<CoppiceProvider>();
  const resource = useFindResource()(chart.resource);
  const { data, error } = useQuery({
    queryKey: [chart.resource, 'aggregate', chart.aggregate, chart.groupBy, chart.filter],
    queryFn: ({ signal }) => provider.aggregate(chart.resource, chart, signal),
  });
  return (
    <Box component="figure" sx={{ m: 0, border: 1, borderColor: 'divider', borderRadius: 1.5, bgcolor: 'background.paper', p: 1.5, minWidth: 0 }}>
      <Typography variant="h3" component="figcaption" sx={{ mb: 1 }}>
        {chart.title || resource?.label || chart.resource}
      </Typography>
      {error && (
        <Typography variant="body2" color="text.secondary">
          {translate('app.chartFailed', { message: words(error) })}
        </Typography>
      )}
      {!data && !error && <Box sx={{ minHeight: 180 }}><Waiting /></Box>}
      {data && <Picture chart={chart} rows={data} />}
    </Box>
  );
}

function Picture({ chart, rows }: { chart: ChartDescription; rows: AggregateRow[] }) {
  const translate = useTranslate();
  const group = useGroupName(chart);
  if (rows.length === 0) return <Typography variant="body2" color="text.secondary">{translate('app.noData')}</Typography>;
  const { points, left } = pointsOf(rows, chart, { empty: translate('app.empty'), others: translate('app.others'), group });
  return (
    <>
      <Drawn kind={chart.kind} points={points} />
      {left > 0 && <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 0.75 }}>{translate('app.moreGroups', { smart_count: left })}</Typography>}
    </>
  );
}

function Drawn({ kind, points }: { kind: ChartDescription['kind']; points: Point[] }) {
  switch (kind) {
    case 'bar':
      return <BarChart points={points} />;
    case 'line':
      return <LineChart points={points} />;
    case 'pie':
      return <PieChart points={points} />;
  }
}
