/** @jsxImportSource solid-js */
import 'garden-search/solid';

export const element = (
  <garden-search
    class="wide"
    style={{ color: 'red' }}
    title="x"
    hidden
    lang="de"
    onKeyDown={({ key }) => key}
    src="/garden-index.json"
    url-state="query"
    on:garden-search-select={({ detail }) => detail.url.length}
  />
);
export const button = <garden-search-button for="search" class="wide" />;
// @ts-expect-error there is no such mode
export const bad = <garden-search mode="sideways" />;
