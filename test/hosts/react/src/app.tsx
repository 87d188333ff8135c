import { useRef, useState } from 'react';
import { GardenSearch, GardenSearchButton } from 'garden-search/react';
import type { GardenSearchElement } from 'garden-search';

const TITLES: Record<string, string> = { compost: 'Compost', clay: 'Heavy clay' };

export function App({ path }: { path: string }) {
  const [page, setPage] = useState(path);
  const search = useRef<GardenSearchElement>(null);
  return (
    <>
      <h1>{TITLES[page.split('/')[2] ?? ''] ?? 'A garden'}</h1>
      <GardenSearchButton className="button" />
      <GardenSearch
        ref={search}
        src="/docs/garden-search/garden-index.json"
        mode="modal"
        urlState="none"
        recent={false}
        className="search"
        messages={{ label: 'Search the garden' }}
        onGardenSearchSelect={(event) => {
          event.preventDefault();
          search.current?.close();
          history.pushState(null, '', event.detail.url);
          setPage(location.pathname);
        }}
      >
        <a href="/docs/">All notes</a>
      </GardenSearch>
    </>
  );
}
