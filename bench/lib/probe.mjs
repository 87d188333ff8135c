// Measurements inside the page, frame by frame.

/**
 * Notes when the field is there, when the last letter was typed, and every change of the list of results. Handed
 * over to the page as text, so it uses nothing around it.
 */
export function probe({ host, field, list, result, link, excerpt }) {
  const log = { usable: undefined, lastKey: undefined, states: [] };
  let shown = '';
  const read = (item) => [
    item.querySelector(link)?.getAttribute('href') ?? '',
    item.querySelector(excerpt)?.textContent.trim() ?? '',
  ];
  const look = () => {
    const root = host ? document.querySelector(host)?.shadowRoot : document;
    if (root?.querySelector(field)) log.usable ??= performance.now();
    const html = root?.querySelector(list)?.innerHTML ?? '';
    if (html !== shown) {
      shown = html;
      const rows = [...root.querySelectorAll(result)].slice(0, 10).map(read);
      log.states.push({ time: performance.now(), rows });
    }
    window.requestAnimationFrame(look);
  };
  window.addEventListener('input', () => (log.lastKey = performance.now()), true);
  window.requestAnimationFrame(look);
  window.visitLog = log;
}
