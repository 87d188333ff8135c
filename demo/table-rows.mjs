// Tables as narrow screens show them: each row is a block, and of three cells or more each says its column.

/** Fewest columns of a table whose cells say their columns: of two the second tells what the first is. */
const MIN_NAMED = 3;

/** Plugin that names the columns in the cells of tables, and keeps their roles, which a block would lose. */
export function tableRows(md) {
  md.core.ruler.push('page_tables', ({ tokens }) => {
    tokens.forEach((token, at) => {
      if (token.type === 'table_open') markTable(tokens.slice(at, endOf(tokens, at)));
    });
  });
}

function endOf(tokens, at) {
  return tokens.findIndex(({ type }, i) => i > at && type === 'table_close');
}

/** Matches the content of a cell that says nothing. */
const NOTHING = /^–?$/u;

const ROLES = { thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', th: 'columnheader', td: 'cell' };

function markTable(tokens) {
  const names = tokens.filter((_, i) => tokens[i - 1]?.type === 'th_open').map(({ content }) => content);
  tokens[0].attrSet('class', 'rows');
  tokens[0].attrSet('role', 'table');
  let column = 0;
  tokens.forEach((token, i) => {
    const { type, tag, nesting } = token;
    if (nesting === 1 && ROLES[tag]) token.attrSet('role', ROLES[tag]);
    if (type === 'tr_open') column = 0;
    if (type !== 'td_open') return;
    if (NOTHING.test(tokens[i + 1].content)) token.attrSet('class', 'none');
    if (column && names.length >= MIN_NAMED) token.attrSet('data-column', names[column]);
    column++;
  });
}
