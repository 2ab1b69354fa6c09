import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useResourceContext, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import type { CoppiceProvider } from '../data/provider';
import { useFindResource, useResource } from '../description/context';
import { useTrouble } from '../i18n/trouble';
import { Crumbs } from '../parts/Crumbs';
import { FileButton } from '../parts/FileButton';
import { PageTitle } from '../parts/PageTitle';
import { textOf } from './fileText';
import { namedTargets, planOf, withTargets, type ImportPlan, type Targets } from './plan';
import { Preview } from './Preview';
import { sendPlan } from './send';
import { targetsOf } from './targets';

/** Creates rows from a file, after showing what they would be and what is wrong with them. */
export default function ImportPage() {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const words = useTrouble();
  const findResource = useFindResource();
  const provider = useDataProvider<CoppiceProvider>();
  const resource = useResource(useResourceContext() ?? '');
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const read = async (file: File) => {
    const first = planOf(resource, textOf(new Uint8Array(await file.arrayBuffer())));
    const targets = new Map<string, Targets>();
    for (const [field, texts] of namedTargets(first)) {
      const target = findResource(field.target);
      if (target && texts.length > 0) targets.set(field.name, await targetsOf(provider, target, texts));
    }
    return withTargets(resource, first, targets);
  };
  const choose = async (file: File) => {
    setProblem(null);
    setBusy(true);
    try {
      setPlan(await read(file));
    } catch (trouble) {
      setPlan(null);
      setProblem(words(trouble));
    } finally {
      setBusy(false);
    }
  };
  const good = plan?.rows.filter((row) => row.findings.length === 0) ?? [];
  const bad = (plan?.rows.length ?? 0) - good.length;
  const send = async () => {
    setBusy(true);
    const outcome = await sendPlan(provider, resource, good);
    setBusy(false);
    void queries.invalidateQueries({ queryKey: [resource.name] });
    if (outcome.trouble === null) {
      notify('app.importDone', { messageArgs: { smart_count: outcome.done } });
      void navigate(`/${resource.name}`);
    } else {
      setProblem(translate('app.importStumbled', { done: outcome.done, line: outcome.line, message: words(outcome.trouble, resource) }));
      setPlan({ ...(plan as ImportPlan), rows: plan?.rows.filter((row) => !good.slice(0, outcome.done).includes(row)) ?? [] });
    }
  };
  return (
    <Box>
      <PageTitle text={translate('app.importTitle', { name: resource.label })} />
      <Crumbs resource={resource} />
      <Typography variant="h1">{translate('app.importTitle', { name: resource.label })}</Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
        {translate('app.importText')}
      </Typography>
      <FileButton label={translate('app.importChoose')} text={translate('app.importChoose')} accept=".csv,text/csv,.tsv,text/plain" onChoose={(file) => void choose(file)} />
      {problem && <Alert severity="error" sx={{ mt: 1.5 }}>{problem}</Alert>}
      {plan && (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, my: 1.5, fontSize: '0.8125rem' }}>
            <span>{translate('app.importRows', { smart_count: plan.rows.length })}</span>
            {bad > 0 && <Box component="span" sx={{ color: 'error.main' }}>{translate('app.importBad', { smart_count: bad })}</Box>}
            {plan.unknown.length > 0 && <Box component="span" sx={{ color: 'warning.main' }}>{translate('app.importUnknown', { names: plan.unknown.join(', ') })}</Box>}
            <Button variant="contained" disabled={good.length === 0 || isBusy} onClick={() => void send()} data-command="save">
              {translate('app.importGo', { smart_count: good.length })}
            </Button>
          </Box>
          <Preview plan={plan} />
        </>
      )}
    </Box>
  );
}
