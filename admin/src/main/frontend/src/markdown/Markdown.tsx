import Box from '@mui/material/Box';
import { Fragment, type ReactNode } from 'react';

import { blocksOf, type Block } from './blocks';
import { inlineOf, type Inline } from './inline';
import { safeAddress } from '../fields/safeAddress';

/** Markdown as elements of the page. It never becomes HTML on the way: tags in it are text. */
export default function Markdown({ text }: { text: string }) {
  return (
    <Box sx={{ '& > :first-of-type': { mt: 0 }, '& > :last-child': { mb: 0 }, '& p': { my: 1 }, '& ul, & ol': { my: 1, pl: 3 }, '& code': { fontFamily: 'monospace', fontSize: '0.9em' }, '& blockquote': { m: 0, pl: 1.5, borderInlineStart: 3, borderColor: 'divider', color: 'text.secondary' }, '& table': { borderCollapse: 'collapse' }, '& td, & th': { border: 1, borderColor: 'divider', px: 1, py: 0.25, textAlign: 'start' } }}>
      {blocksOf(text).map((block, index) => (
        <Fragment key={index}>{element(block)}</Fragment>
      ))}
    </Box>
  );
}

function element(block: Block): ReactNode {
  switch (block.kind) {
    case 'heading':
      // The page has its own first headline.
      return <Box component={`h${Math.min(block.level + 1, 6)}` as 'h2'} sx={{ fontSize: block.level === 1 ? '1.125rem' : '0.9375rem', mt: 2, mb: 0.5 }}>{spans(block.text)}</Box>;
    case 'paragraph':
      return <p>{spans(block.text)}</p>;
    case 'code':
      return <pre>{block.text}</pre>;
    case 'quote':
      return <blockquote>{spans(block.text)}</blockquote>;
    case 'rule':
      return <hr />;
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{spans(item)}</li>);
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return (
        <table>
          <thead><tr>{block.head.map((cell, index) => <th key={index}>{spans(cell)}</th>)}</tr></thead>
          <tbody>
            {block.rows.map((row, index) => <tr key={index}>{row.map((cell, at) => <td key={at}>{spans(cell)}</td>)}</tr>)}
          </tbody>
        </table>
      );
  }
}

function spans(text: string): ReactNode {
  return inlineOf(text).map((part, index) => <Fragment key={index}>{span(part)}</Fragment>);
}

function span(part: Inline): ReactNode {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return <code>{part.text}</code>;
    case 'strong':
      return <strong>{spans(part.text)}</strong>;
    case 'emphasis':
      return <em>{spans(part.text)}</em>;
    case 'link': {
      const within = /^(#|\.{0,2}\/)/.test(part.to) ? part.to : null;
      const outside = safeAddress(part.to);
      if (within === null && outside === null) return part.text;
      return <a href={within ?? outside ?? ''} {...(within === null && { target: '_blank', rel: 'noopener noreferrer' })}>{spans(part.text)}</a>;
    }
  }
}
