/** Writes lines for spreadsheets: a value that one would take for a formula is kept from being run. */
export function csvOf(lines: string[][]): string {
  return lines.map((line) => line.map((value) => quoted(neutral(value))).join(',')).join('\r\n') + '\r\n';
}

/** Spreadsheets run what begins with one of these; numbers are none. */
export function neutral(value: string): string {
  const isNumber = /^[+-]?\d+([.,]\d+)*%?$/.test(value);
  const isFormula = /^\s*[=+\-@|]/.test(value) || /^[\t\r]/.test(value);
  return isFormula && !isNumber ? `'${value}` : value;
}

function quoted(value: string): string {
  return /[",;\r\n\t]/.test(value) || value !== value.trim() ? `"${value.replaceAll('"', '""')}"` : value;
}

/** A line of values, and where in the text it begins: a value may go on over several lines. */
export interface CsvLine {
  line: number;
  cells: string[];
}

/** Reads lines as spreadsheets write them, with commas, semicolons or tabs between the values; empty ones are passed over. */
export function readCsv(text: string): CsvLine[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(source.split('\n', 1)[0] ?? '');
  const lines: CsvLine[] = [];
  let cells: string[] = [];
  let value = '';
  let isQuoted = false;
  let [line, begin] = [1, 1];
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '\n') line++;
    if (isQuoted) {
      if (character !== '"') value += character;
      else if (source.charAt(at + 1) === '"') value += source.charAt(at++);
      else isQuoted = false;
    } else if (character === '"' && value === '') isQuoted = true;
    else if (character === separator) {
      cells.push(value);
      value = '';
    } else if (character === '\n') {
      lines.push({ line: begin, cells: [...cells, value] });
      [cells, value, begin] = [[], '', line];
    } else value += character;
  }
  if (value !== '' || cells.length > 0) lines.push({ line: begin, cells: [...cells, value] });
  return lines.filter((each) => each.cells.some((cell) => cell !== ''));
}

function separatorOf(head: string): string {
  const counts = [',', ';', '\t'].map((separator) => [head.split(separator).length, separator] as const);
  return counts.reduce((most, each) => (each[0] > most[0] ? each : most))[1];
}
