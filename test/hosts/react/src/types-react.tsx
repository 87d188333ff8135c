import 'garden-search/react';
import { GardenSearch } from 'garden-search/react';

export const element = (
  <garden-search
    className="wide"
    style={{ color: 'red' }}
    title="x"
    hidden
    lang="de"
    onKeyDown={({ key }) => key}
    src="/garden-index.json"
    mode={undefined}
    url-state="query"
    landing="marks"
    filters={{ tags: { all: ['soil'] } }}
    ongarden-search-select={({ detail }) => detail.url.length}
  />
);
export const component = (
  <GardenSearch
    className="wide"
    style={{ color: 'red' }}
    title="x"
    hidden
    lang="de"
    onKeyDown={({ key }) => key}
    src={undefined}
    colorScheme="dark"
    onGardenSearchSelect={({ detail }) => detail.url.length}
  />
);
export const bad = [
  // @ts-expect-error there is no such mode
  <garden-search mode="sideways" />,
  // @ts-expect-error there is no such place
  <garden-search landing="middle" />,
  // @ts-expect-error there is no such mode
  <GardenSearch mode="sideways" />,
  // @ts-expect-error the detail of an error has no address
  <GardenSearch onGardenSearchError={({ detail }) => detail.url} />,
  // @ts-expect-error there is no such property
  <GardenSearch srcs="x" />,
];
