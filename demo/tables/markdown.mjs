// Tables in Markdown.

/** Makes a row; a line break or a bar in a cell would end it. */
export function row(...cells) {
  return `| ${cells
    .map((cell) =>
      cell
        .replace(/\s+/gu, ' ')
        .replace(/(?<!\\)\|/gu, '\\|')
        .trim(),
    )
    .join(' | ')} |`;
}

/** Makes a table of rows. */
export function table(head, rows) {
  return [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
}
