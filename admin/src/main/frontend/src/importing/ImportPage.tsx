import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useDataProvider, useNotify, useResourceContext, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { isUncertain } from '../data/problems';
import type { CoppiceProvider } from '../data/provider';
import { useFindResource, useResource } from '../description/context';
import { useTrouble } from '../i18n/trouble';
import { Crumbs } from '../parts/Crumbs';
import { FileButton } from '../parts/FileButton';
import { PageTitle } from '../parts/PageTitle';
import { textOf } from './fileText';
import { namedTargets, planOf, withTargets, type ImportPlan, type Targets } from './plan';
import { Preview } from './Preview';
import { SendingBar } from './SendingBar';
import { targetsOf } from './targets';
import { useSending } from './useSending';

/** Creates rows from a file, after showing what they would be and what is wrong with them. */
export default function ImportPage() {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const words = useTrouble();
  const findResource = useFindResource();
  const provider = useDataProvider<CoppiceProvider>();
  const resource = useResource(useResourceContext() ?? '');
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const { progress, send, stop } = useSending(resource);
  const [problem, setProblem] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
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
    if (progress) return;
    setProblem(null);
    setNotice(null);
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
  const create = async () => {
    setProblem(null);
    setNotice(null);
    const outcome = await send(good);
    if (outcome === null) return;
    const { done, trouble, line } = outcome;
    if (trouble === null && done === good.length) {
      notify('app.importDone', { messageArgs: { smart_count: done } });
      void navigate(`/${resource.name}`);
      return;
    }
    if (trouble === null) setNotice(translate('app.importStopped', { done, total: good.length }));
    else setProblem(translate(isUncertain(trouble) ? 'app.importUncertain' : 'app.importStumbled', { done, line, message: words(trouble, resource) }));
    setPlan({ ...(plan as ImportPlan), rows: plan?.rows.filter((row) => !good.slice(0, done).includes(row)) ?? [] });
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
      {notice && <Alert severity="info" sx={{ mt: 1.5 }}>{notice}</Alert>}
      {plan && (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, my: 1.5, fontSize: '0.8125rem' }}>
            <span>{translate('app.importRows', { smart_count: plan.rows.length })}</span>
            {bad > 0 && <Box component="span" sx={{ color: 'error.main' }}>{translate('app.importBad', { smart_count: bad })}</Box>}
            {plan.unknown.length > 0 && <Box component="span" sx={{ color: 'warning.main' }}>{translate('app.importUnknown', { names: plan.unknown.join(', ') })}</Box>}
            {progress ? (
              <SendingBar progress={progress} onStop={stop} />
            ) : (
              <Button variant="contained" disabled={good.length === 0 || isBusy} onClick={() => void create()} data-command="save">
                {translate('app.importGo', { smart_count: good.length })}
              </Button>
            )}
          </Box>
          <Preview plan={plan} />
        </>
      )}
    </Box>
  );
}
