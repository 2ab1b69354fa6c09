import ExportIcon from '@mui/icons-material/FileDownloadOutlined';
import ImportIcon from '@mui/icons-material/FileUploadOutlined';
import MoreIcon from '@mui/icons-material/MoreVert';
import { useDataProvider, useListContext, useLocale, useNotify, useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';

import type { CoppiceProvider } from '../data/provider';
import { useFindResource } from '../description/context';
import type { Resource } from '../description/types';
import { numberFormat } from '../fields/formatters';
import { useTrouble } from '../i18n/trouble';
import { ButtonMenu } from '../parts/ButtonMenu';
import { useColumns } from './columns';

/** What is done with a list now and then. */
export function ListMenu({ resource }: { resource: Resource }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const locale = useLocale() ?? 'en';
  const words = useTrouble();
  const provider = useDataProvider<CoppiceProvider>();
  const findResource = useFindResource();
  const { filterValues, sort, total } = useListContext();
  const { shown } = useColumns(resource);

  const exportRows = async (isWide: boolean) => {
    const beginning = total === undefined ? translate('app.exportingAll') : translate('app.exporting', { rows: numberFormat(locale, {}).format(total) });
    notify(beginning, { autoHideDuration: 2000 });
    const [{ exportCsv, MOST }, { allFields, neededFields }] = await Promise.all([import('./exportCsv'), import('./exportFields')]);
    const fields = isWide ? allFields(resource) : neededFields(resource, shown);
    try {
      const isWhole = await exportCsv({ provider, resource, fields, filter: filterValues as object, sort, findResource });
      if (!isWhole) notify('app.exportCut', { type: 'warning', messageArgs: { rows: numberFormat(locale, {}).format(MOST) }, autoHideDuration: null });
    } catch (trouble) {
      notify('app.exportFailed', { type: 'error', messageArgs: { message: words(trouble, resource) } });
    }
  };
  const entries = [
    { key: 'export', label: translate('app.export'), icon: <ExportIcon fontSize="small" />, run: () => void exportRows(false) },
    { key: 'exportAll', label: translate('app.exportAll'), icon: <ExportIcon fontSize="small" />, run: () => void exportRows(true) },
    ...(resource.create
      ? [{ key: 'import', label: translate('app.import'), icon: <ImportIcon fontSize="small" />, run: () => void navigate(`/${resource.name}/import`) }]
      : []),
  ];
  return <ButtonMenu label={translate('app.more')} icon={<MoreIcon fontSize="small" />} entries={entries} />;
}
