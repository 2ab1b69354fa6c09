/** The blocks of a Markdown text, their lines joined. */
export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph' | 'code' | 'quote'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'rule' };

const FENCE = /^\s{0,3}(```+|~~~+)/;
const HEADING = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const RULE = /^\s{0,3}([-*_])(\s*\1){2,}\s*$/;
const ITEM = /^\s*(?:([-*+])|(\d{1,9})[.)])\s+(.*)$/;
const QUOTE = /^\s{0,3}>\s?(.*)$/;
const DASHES = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

/** Reads headings, paragraphs, lists of one level, quotes, code, tables and rules. */
export function blocksOf(text: string): Block[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') at++;
    else {
      const [block, next] = blockAt(lines, at, line);
      blocks.push(block);
      at = next;
    }
  }
  return blocks;
}

function blockAt(lines: string[], at: number, line: string): [Block, number] {
  const fence = FENCE.exec(line)?.[1];
  if (fence !== undefined) return code(lines, at + 1, fence);
  const heading = HEADING.exec(line);
  if (heading) return [{ kind: 'heading', level: (heading[1] ?? '#').length, text: heading[2] ?? '' }, at + 1];
  if (RULE.test(line)) return [{ kind: 'rule' }, at + 1];
  if (ITEM.test(line)) return list(lines, at);
  if (QUOTE.test(line)) return quote(lines, at);
  if (line.includes('|') && DASHES.test(lines[at + 1] ?? '')) return table(lines, at);
  return paragraph(lines, at);
}

function code(lines: string[], start: number, fence: string): [Block, number] {
  let end = start;
  while (end < lines.length && !(lines[end] ?? '').trim().startsWith(fence)) end++;
  return [{ kind: 'code', text: lines.slice(start, end).join('\n') }, end + 1];
}

function list(lines: string[], start: number): [Block, number] {
  const items: string[] = [];
  const ordered = ITEM.exec(lines[start] ?? '')?.[2] !== undefined;
  let at = start;
  for (; at < lines.length && (lines[at] ?? '').trim() !== ''; at++) {
    const item = ITEM.exec(lines[at] ?? '');
    if (item) items.push(item[3] ?? '');
    else items.push(`${items.pop() ?? ''} ${(lines[at] ?? '').trim()}`);
  }
  return [{ kind: 'list', ordered, items }, at];
}

function quote(lines: string[], start: number): [Block, number] {
  let end = start;
  while (QUOTE.test(lines[end] ?? '')) end++;
  const text = lines.slice(start, end).map((line) => QUOTE.exec(line)?.[1] ?? '').join(' ');
  return [{ kind: 'quote', text }, end];
}

function table(lines: string[], start: number): [Block, number] {
  let end = start + 2;
  while ((lines[end] ?? '').includes('|')) end++;
  return [{ kind: 'table', head: cells(lines[start] ?? ''), rows: lines.slice(start + 2, end).map(cells) }, end];
}

function cells(line: string): string[] {
  return line.trim().replace(/^\||\|$/g, '').split('|').map((cell) => cell.trim());
}

function paragraph(lines: string[], start: number): [Block, number] {
  let end = start + 1;
  while (end < lines.length && !beginsBlock(lines[end] ?? '')) end++;
  return [{ kind: 'paragraph', text: lines.slice(start, end).map((line) => line.trim()).join(' ') }, end];
}

function beginsBlock(line: string): boolean {
  return line.trim() === '' || [FENCE, HEADING, RULE, ITEM, QUOTE].some((pattern) => pattern.test(line));
}
