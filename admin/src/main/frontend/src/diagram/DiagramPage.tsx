import ExportIcon from '@mui/icons-material/FileDownloadOutlined';
import FieldsIcon from '@mui/icons-material/ViewListOutlined';
import FitIcon from '@mui/icons-material/FitScreenOutlined';
import InIcon from '@mui/icons-material/ZoomInOutlined';
import OutIcon from '@mui/icons-material/ZoomOutOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import { useStore, useTranslate } from 'ra-core';
import { useMemo } from 'react';

import { useDescription } from '../description/context';
import { IconAction } from '../parts/IconAction';
import { PageTitle } from '../parts/PageTitle';
import { save } from '../parts/save';
import { Drawing } from './Drawing';
import { beginning, isReadable, layoutOf, wholeOf } from './layout';
import { useView } from './useView';

/** All resources and how they hang together; with their fields at first if there is room to read them. */
export default function DiagramPage() {
  const { resources } = useDescription();
  const room = { width: window.innerWidth - 300, height: window.innerHeight - 120 };
  const [chosen, setWithFields] = useStore<boolean | null>('diagram.fields', null);
  const withFields = chosen ?? isReadable(layoutOf(resources, true), room);
  const layout = useMemo(() => layoutOf(resources, withFields), [resources, withFields]);
  return <Picture key={String(withFields)} layout={layout} onFields={() => setWithFields(!withFields)} />;
}

function Picture({ layout, onFields }: { layout: ReturnType<typeof layoutOf>; onFields: () => void }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { title, name } = useDescription();
  const whole = wholeOf(layout);
  const { view, svg, zoom, fit, drag } = useView(whole, (frame) => beginning(layout, frame));

  const exportSvg = () => {
    const copy = svg.current?.cloneNode(true) as SVGSVGElement | undefined;
    if (!copy) return;
    copy.setAttribute('viewBox', `${whole.x} ${whole.y} ${whole.width} ${whole.height}`);
    copy.setAttribute('width', String(whole.width));
    copy.setAttribute('height', String(whole.height));
    copy.removeAttribute('class');
    save(`${name}.svg`, 'image/svg+xml', new XMLSerializer().serializeToString(copy));
  };
  return (
    <Box>
      <PageTitle text={translate('app.diagram')} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mb: 1.5 }}>
        <Typography variant="h1" sx={{ flex: 1 }}>
          {translate('app.diagram')}
        </Typography>
        <IconAction label={translate('app.columns')} icon={<FieldsIcon fontSize="small" />} onClick={onFields} />
        <IconAction label={translate('app.zoomOut')} icon={<OutIcon fontSize="small" />} onClick={() => zoom(1.25)} />
        <IconAction label={translate('app.zoomIn')} icon={<InIcon fontSize="small" />} onClick={() => zoom(0.8)} />
        <IconAction label={translate('app.zoomFit')} icon={<FitIcon fontSize="small" />} onClick={fit} />
        <IconAction label={translate('app.exportSvg')} icon={<ExportIcon fontSize="small" />} onClick={exportSvg} />
      </Box>
      <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, bgcolor: 'background.paper', overflow: 'hidden', height: 'calc(100vh - 120px)', minHeight: 360 }}>
        <Box
          component="svg"
          ref={svg}
          xmlns="http://www.w3.org/2000/svg"
          viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
          fontFamily="system-ui, sans-serif"
          role="group"
          aria-label={title}
          direction="ltr"
          sx={{ width: '100%', height: '100%', display: 'block', cursor: 'grab', touchAction: 'none', '&:active': { cursor: 'grabbing' } }}
          {...drag}
        >
          <rect x={whole.x} y={whole.y} width={whole.width} height={whole.height} fill={palette.background.paper} />
          <Drawing layout={layout} />
        </Box>
      </Box>
    </Box>
  );
}
